import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('en')

/** English. */
export const en: Labels = {
  continued: ' (continued)',
  number,
  page: (page, pages) => `Page ${page} of ${pages}`,
  name: 'Name',
  date: 'Date',
  notes: 'Notes',
  ownNotes: 'Own notes',
  handout: 'Handout',
  onTheSlide: 'on the slide',
  words: counted({ one: '# word', other: '# words' }),
  duration: minSec('# min', '# s'),
}
