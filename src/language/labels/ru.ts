import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('ru')

/** Russian. */
export const ru: Labels = {
  continued: ' (продолжение)',
  number,
  page: (page, pages) => `Страница ${page} из ${pages}`,
  name: 'Фамилия, имя',
  date: 'Дата',
  notes: 'Заметки',
  ownNotes: 'Мои заметки',
  handout: 'Раздаточный материал',
  onTheSlide: 'на слайде',
  words: counted({ one: '# слово', few: '# слова', many: '# слов', other: '# слова' }),
  duration: minSec('# мин', '# с'),
}
