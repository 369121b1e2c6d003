import { expect, test } from 'vitest'
import { talkOfText } from '../../support/build.ts'
import { deckText } from '../../support/deck.ts'

const missing = '![](nowhere.png)'

/** The slides after the title, as text. */
async function slidesOf(markdown: string): Promise<string> {
  const deck = deckText((await talkOfText(markdown)).rendered)
  return deck.slice(deck.indexOf('\n\n') + 2)
}

test('a heading over nothing but a missing picture that says nothing stays', async () => {
  expect(await slidesOf(`# Ports\n\nShips came.\n\n## The harbour\n\n${missing}\n\n## The town\n\nPeople came.`)).toContain('# section · the-harbour · 0 words\n  == The harbour\n')
})

test('it stays once, however many pictures are missing', async () => {
  const text = await slidesOf(`# Ports\n\nShips came.\n\n## The harbour\n\n${missing}\n\n![](elsewhere.png)`)
  expect(text.match(/== The harbour/gu)).toHaveLength(1)
})

test('what was spoken to it stays under its own heading', async () => {
  const spoken = 'A ship came.'
  expect(await slidesOf(`# Ports\n\nShips came.\n\n## The harbour\n\n${spoken}\n\n${missing}`)).toMatch(/# section · the-harbour · 3 words\n {2}== The harbour\n {2}> A ship came\./u)
  const withList = await slidesOf(`# Ports\n\nShips came.\n\n## The harbour\n\n${spoken}\n\n${missing}\n\n- a pier\n- a mole`)
  expect(withList).toMatch(/# list · the-harbour · 7 words\n {2}== The harbour\n.*\n.*\n {2}> A ship came\./u)
  expect(withList).not.toContain('# section')
})
