/** Essays for the benchmark: the same words on every machine and in every run. */

const syllables = 'ba co der fen gri hal jun kor lim mon nar pel rus sto tan vel wer yor'.split(' ')
const verbs = 'blocked changed crossed defended divided doubled feared followed joined left opened reached rebuilt served shaped supplied'.split(' ')
const vocabulary = 5000

/** Numbers from 0 to 1 that look like chance (Numerical Recipes' linear congruential generator). */
function createChance(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

function createWriter(seed) {
  const chance = createChance(seed)
  const verb = () => verbs[Math.floor(chance() * verbs.length)]
  /** Made-up words, some common and most rare, as in any language (Zipf). */
  const noun = () => {
    const rank = Math.floor(vocabulary ** chance()) - 1
    return [rank, Math.floor(rank / 18), Math.floor(rank / 324)].map((n) => syllables[n % 18]).join('')
  }
  return {
    heading: () => `The ${noun()} and the ${noun()}`,
    /** Of 12 words. */
    short: () => `The old ${noun()} ${verb()} the ${noun()} of the ${noun()} ${noun()} in ${1600 + Math.floor(chance() * 400)}.`,
    /** Of 13 words. */
    long: () => `After the ${noun()}, every ${noun()} ${verb()} a young ${noun()} and its ${noun()} ${noun()}.`,
  }
}

/** Parts of a heading and 25 words each, for about one slide. */
function parts(count) {
  const write = createWriter(count)
  return Array.from({ length: count }, () => ({ heading: write.heading(), text: `${write.short()} ${write.long()}` }))
}

/** An essay for so many slides, the title among them. */
export function essayOfSlides(count) {
  return ['# The long road', ...parts(count - 1).map(({ heading, text }) => `## ${heading}\n\n${text}`)].join('\n\n')
}

/** The same slides as Marp wants them: cut by hand. */
export function marpDeck(count) {
  return ['# The long road', ...parts(count - 1).map(({ heading, text }) => `## ${heading}\n\n${text}`)].join('\n\n---\n\n')
}

/** An essay of so many words: sections of 300, paragraphs of 100. */
export function essayOfWords(count) {
  const write = createWriter(count)
  const paragraph = () => Array.from({ length: 4 }, () => `${write.short()} ${write.long()}`).join(' ')
  return ['# The long road', ...Array.from({ length: Math.ceil(count / 100) }, (_, i) => (i % 3 === 0 ? `## ${write.heading()}\n\n${paragraph()}` : paragraph()))].join('\n\n')
}
