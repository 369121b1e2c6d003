import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('fa-u-nu-arabext')

/** Persian. */
export const fa: Labels = {
  continued: ' (ادامه)',
  number,
  page: (page, pages) => `صفحهٔ ${page} از ${pages}`,
  name: 'نام',
  date: 'تاریخ',
  notes: 'یادداشت‌ها',
  ownNotes: 'یادداشت‌های من',
  handout: 'جزوه',
  onTheSlide: 'روی اسلاید',
  words: counted({ other: '# واژه' }),
  duration: minSec('# دقیقه', '# ثانیه'),
}
