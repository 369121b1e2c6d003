import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('ja')

/** Japanese. */
export const ja: Labels = {
  continued: '（続き）',
  number,
  page: (page, pages) => `${page} / ${pages} ページ`,
  name: '名前',
  date: '日付',
  notes: 'ノート',
  ownNotes: 'メモ',
  handout: '配布資料',
  onTheSlide: 'スライドの文',
  words: counted({ other: '# 字' }),
  duration: minSec('# 分', '# 秒'),
}
