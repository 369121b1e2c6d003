import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('zh-Hant')

/** Chinese in traditional characters. */
export const zhHant: Labels = {
  continued: '（續）',
  number,
  page: (page, pages) => `第 ${page} 頁，共 ${pages} 頁`,
  name: '姓名',
  date: '日期',
  notes: '講稿',
  ownNotes: '我的筆記',
  handout: '講義',
  onTheSlide: '投影片上的內容',
  words: counted({ other: '# 字' }),
  duration: minSec('# 分', '# 秒'),
}
