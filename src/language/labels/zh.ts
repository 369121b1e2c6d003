import type { Labels } from './contract.ts'
import { numbersOf } from './numbers.ts'

const { number, counted, minSec } = numbersOf('zh')

/** Chinese in simplified characters. */
export const zh: Labels = {
  continued: '（续）',
  number,
  page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
  name: '姓名',
  date: '日期',
  notes: '讲稿',
  ownNotes: '我的笔记',
  handout: '讲义',
  onTheSlide: '幻灯片上的内容',
  words: counted({ other: '# 字' }),
  duration: minSec('# 分', '# 秒'),
}
