import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('fr')

/** French. */
export const fr: Labels = {
  continued: ' (suite)',
  number,
  page: (page, pages) => `Page ${page} sur ${pages}`,
  name: 'Nom',
  date: 'Date',
  notes: 'Notes',
  ownNotes: 'Notes personnelles',
  handout: 'Polycopié',
  onTheSlide: 'à l’écran',
  words: counted({ one: '# mot', other: '# mots' }),
  duration: minSec('# min', '# s'),
}
