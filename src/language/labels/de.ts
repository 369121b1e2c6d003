import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('de')

/** German. */
export const de: Labels = {
  continued: ' (Fortsetzung)',
  number,
  page: (page, pages) => `Seite ${page} von ${pages}`,
  name: 'Name',
  date: 'Datum',
  notes: 'Notizen',
  ownNotes: 'Eigene Notizen',
  handout: 'Handout',
  onTheSlide: 'auf der Folie',
  words: counted({ one: '# Wort', other: '# Wörter' }),
  duration: minSec('# min', '# s'),
}
