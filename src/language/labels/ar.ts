import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('ar-u-nu-latn')

/** Arabic. */
export const ar: Labels = {
  continued: ' (تابع)',
  number,
  page: (page, pages) => `صفحة ${page} من ${pages}`,
  name: 'الاسم',
  date: 'التاريخ',
  notes: 'ملاحظات',
  ownNotes: 'ملاحظاتي',
  handout: 'نشرة',
  onTheSlide: 'على الشريحة',
  words: counted({ zero: '# كلمة', one: 'كلمة واحدة', two: 'كلمتان', few: '# كلمات', many: '# كلمة', other: '# كلمة' }),
  duration: minSec('# د', '# ث'),
}
