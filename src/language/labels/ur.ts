import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('ur-u-nu-latn')

/** Urdu. */
export const ur: Labels = {
  continued: ' (جاری)',
  number,
  page: (page, pages) => `صفحہ ${page} از ${pages}`,
  name: 'نام',
  date: 'تاریخ',
  notes: 'نوٹس',
  ownNotes: 'اپنے نوٹس',
  handout: 'ہینڈ آؤٹ',
  onTheSlide: 'سلائیڈ پر',
  words: counted({ one: '# لفظ', other: '# الفاظ' }),
  duration: minSec('# منٹ', '# سیکنڈ'),
}
