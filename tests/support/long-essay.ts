const subjects = ['A teacher', 'The engineer', 'Every farmer', 'One sailor', 'The old printer', 'A careful reader', 'The harbour master', 'Each student', 'The town council', 'A patient gardener', 'The clockmaker', 'Some traveller', 'Another painter']
const verbs = ['measured', 'described', 'repaired', 'remembered', 'counted', 'compared', 'sketched', 'questioned', 'carried', 'praised', 'studied']
const objects = ['the northern bridge', 'seven wooden boats', 'the first railway', 'a forgotten letter', 'the village school', 'the winter harvest', 'a broken compass']
const tails = ['before the rain', 'during the long war', 'without much hope', 'for the whole valley', 'in a single week']

/** Sentence `n` of 5,005 that all differ, of seven to ten words. */
export function sentence(n: number): string {
  const pick = (list: readonly string[]): string => list[n % list.length] ?? ''
  return `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(tails)}.`
}

/** Consecutive sentences, in paragraphs of so many. */
export function paragraphs(from: number, count: number, each: number): string[] {
  return Array.from({ length: count }, (_, i) => Array.from({ length: each }, (_, k) => sentence(from + i * each + k)).join(' '))
}

export const outsideLink = 'https://example.org/report?year=1901&page=2'

/** An essay of sixteen sections with nested ones, a list, a quotation, a table, code, links, and an id that is not ASCII. */
export function longEssay(): string {
  const sections = Array.from({ length: 14 }, (_, i) => [
    `${i % 4 === 3 ? '###' : '##'} Chapter ${i + 1} of the long road`,
    ...paragraphs(i * 30, 5, 6),
    ...(i % 3 === 0 ? [Array.from({ length: 4 }, (_, k) => `- ${sentence(1000 + i * 4 + k)}`).join('\n')] : []),
    ...(i % 5 === 1 ? [`> ${sentence(2000 + i)} ${sentence(2100 + i)}`] : []),
  ]).flat()
  return [
    '---\ntitle: A Long Road\nauthor: [Ada Example, Jörg Beispiel]\nlang: en-GB\ncourse: Geography\n---',
    ...paragraphs(3000, 1, 4),
    ...sections,
    '## Über die Brücke',
    `**The whole report is [kept in the town archive](${outsideLink}).** ${paragraphs(3100, 1, 5).join(' ')}`,
    '**All of it began [in the second chapter](#chapter-2-of-the-long-road).**',
    '| Year | Boats |\n|-----:|------:|\n| 1900 | 17 |\n| 1901 | 23 |',
    '```js\nconst boats = 17 + 23\n```',
    '## The end of the road',
    ...paragraphs(3200, 2, 6),
  ].join('\n\n')
}
