import { describe, expect, test } from 'vitest'
import { createReport } from '../../../../src/messages/report.ts'
import { readBytes } from '../read-file.ts'
import { text, withPart, wordFile } from './word-file.ts'

const english = 'The river made the town. Every bridge is a decision about who may meet, and the people who lived on its banks knew it well enough to fight for it. When the water rose they carried their chairs to the second floor and waited. Nobody wanted to leave, because there was nowhere else that they could have gone.'
const german = 'Der Fluss hat die Stadt gemacht. Jede Brücke ist eine Entscheidung darüber, wer sich treffen darf, und die Leute an seinen Ufern wussten das gut genug, um dafür zu kämpfen. Als das Wasser stieg, trugen sie ihre Stühle in den zweiten Stock und warteten. Niemand wollte gehen, weil es keinen anderen Ort gab, an den sie hätten gehen können.'
const russian = 'Река создала город. Каждый мост есть решение о том, кто может встретиться, и люди на её берегах знали это достаточно хорошо, чтобы за него бороться. Когда вода поднялась, они унесли свои стулья на второй этаж и стали ждать. Никто не хотел уходить, потому что не было другого места, куда они могли бы пойти, и потому что здесь жили их деды.'
const arabic = 'صنع النهر المدينة. كل جسر هو قرار بشأن من يمكنه أن يلتقي، وكان الناس الذين عاشوا على ضفافه يعرفون ذلك جيدا بما يكفي للقتال من أجله. عندما ارتفع الماء حملوا كراسيهم إلى الطابق الثاني وانتظروا. لم يرغب أحد في المغادرة لأنه لم يكن هناك مكان آخر يمكنهم الذهاب إليه، ولأن أجدادهم عاشوا هنا.'
const urdu = 'دریا نے شہر بنایا۔ ہر پل یہ فیصلہ ہے کہ کون مل سکتا ہے، اور اس کے کناروں پر رہنے والے لوگ یہ اچھی طرح جانتے تھے۔ جب پانی چڑھا تو وہ اپنی کرسیاں دوسری منزل پر لے گئے اور انتظار کرنے لگے۔ کوئی جانا نہیں چاہتا تھا کیونکہ اور کوئی جگہ نہیں تھی جہاں وہ جا سکتے، اور ان کے دادا یہیں رہتے تھے۔'
const chinese = '河流造就了这座城市。每一座桥都是关于谁可以相遇的决定，住在岸边的人们对此非常清楚，甚至愿意为它而战。水涨起来的时候，他们把椅子搬到二楼，静静地等待。没有人愿意离开，因为没有别的地方可去，也因为他们的祖父就住在这里。'
const chineseInTaiwan = '河流造就了這座城市。每一座橋都是關於誰可以相遇的決定，住在岸邊的人們對此非常清楚，甚至願意為它而戰。水漲起來的時候，他們把椅子搬到二樓，靜靜地等待。沒有人願意離開，因為沒有別的地方可去，也因為他們的祖父就住在這裡。'

interface Says {
  /** Attributes of `w:lang` for all text. */
  readonly defaults?: string
  /** `w:lang` and the words of a run after the text. */
  readonly run?: readonly [lang: string, words: string]
  readonly core?: string
}

async function languageOf(words: string, { defaults = '', run, core }: Says): Promise<readonly [string, string]> {
  let word = await wordFile([text(words)])
  word = withPart(word, 'word/styles.xml', (xml) => xml.replace(/<w:docDefaults>.*?<\/w:docDefaults>|(?=<w:style )/, `<w:docDefaults><w:rPrDefault><w:rPr><w:lang ${defaults}/></w:rPr></w:rPrDefault></w:docDefaults>`))
  if (run !== undefined) word = withPart(word, 'word/document.xml', (xml) => xml.replace('</w:r></w:p>', `</w:r><w:r><w:rPr><w:rtl/><w:lang ${run[0]}/></w:rPr><w:t>${run[1]}</w:t></w:r></w:p>`))
  if (core !== undefined) word = withPart(word, 'docProps/core.xml', (xml) => xml.replace('</cp:coreProperties>', `<dc:language>${core}</dc:language></cp:coreProperties>`))
  const { lang, dir } = await readBytes({ bytes: word, path: 'essay.docx', name: 'essay', format: 'docx' }, {}, createReport('essay.docx'))
  return [lang, dir]
}

const word = 'w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"'

describe('the language of a Word file is that of its text', () => {
  test.each<[string, string, Says, readonly [string, string]]>([
    ['English with a French run', english, { defaults: word, run: ['w:val="fr-FR"', ' La vie est belle.'] }, ['en-US', 'ltr']],
    ['English with an Arabic word', english, { defaults: 'w:val="en-GB"', run: ['w:bidi="ar-EG"', ' سوق'] }, ['en-GB', 'ltr']],
    ['German under an English default', german, { defaults: word }, ['de', 'ltr']],
    ['German that is tagged', german, { defaults: word, run: ['w:val="de-AT"', ' Und so blieb es.'] }, ['de-AT', 'ltr']],
    ['German that the file names', german, { defaults: word, core: 'de-CH' }, ['de-CH', 'ltr']],
    ['English of a file that calls itself German', english, { core: 'de-DE' }, ['en', 'ltr']],
    ['Russian under an English default', russian, { defaults: word }, ['ru', 'ltr']],
    ['Arabic', arabic, { defaults: word }, ['ar-SA', 'rtl']],
    ['Urdu under Arabic', urdu, { defaults: word, run: ['w:bidi="ar-SA"', ' دریا'] }, ['ur', 'rtl']],
    ['Chinese', chinese, { defaults: word }, ['zh-CN', 'ltr']],
    ['Chinese of Taiwan under that of China', chineseInTaiwan, { defaults: word }, ['zh-Hant', 'ltr']],
    ['nothing said', english, {}, ['en', 'ltr']],
    ['a tag that is none', english, { defaults: 'w:val="en_hello-world-"' }, ['en', 'ltr']],
  ])('%s', async (_, words, says, found) => {
    expect(await languageOf(words, says)).toEqual(found)
  })
})

describe('a short text is what most of its letters are tagged', () => {
  test.each<[string, string, Says, readonly [string, string]]>([
    ['by default', 'Ein Satz über Flüsse.', { defaults: 'w:val="de-AT"' }, ['de-AT', 'ltr']],
    ['by the file', 'Ein Satz über Flüsse.', { defaults: word, core: 'de-DE' }, ['de-DE', 'ltr']],
    ['by a long run', 'Oh.', { defaults: word, run: ['w:val="fr-CA"', ' La vie est belle.'] }, ['fr-CA', 'ltr']],
    ['not by a short one', 'A sentence about rivers.', { defaults: 'w:val="en-GB"', run: ['w:val="fr-FR"', ' Fin.'] }, ['en-GB', 'ltr']],
    ['never in another script', 'Река создала город.', { defaults: word }, ['ru', 'ltr']],
  ])('%s', async (_, words, says, found) => {
    expect(await languageOf(words, says)).toEqual(found)
  })
})
