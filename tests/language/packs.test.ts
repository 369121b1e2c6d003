import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFor } from '../../src/language/index.ts'
import type { SentenceText } from '../../src/language/pack.ts'
import { countWords } from '../../src/language/words.ts'

/** `|` marks the boundaries a reader would draw. */
const sentences: readonly (readonly [lang: string, marked: string])[] = [
  ['de', 'Am 3. Mai war z. B. Regen. | Er ging.'],
  ['de', 'Im 19. Jahrhundert kam Dr. Meier. | Das war 1990. | Dann nicht.'],
  ['de', 'Ludwig XIV. baute Schlösser. | Er war reich.'],
  ['de', 'Nach Art. 5 und Abs. 2 gilt das. | Es ist Kunst jeder Art. | Max kam.'],
  ['fr', 'M. Dupont et Mme Curie, p. ex. hier, viennent. | C’est tout !'],
  ['fr', 'Voir p. 12 et chap. 3 sur l’art. | Ils étaient sept. | Le vol. 2 manque.'],
  ['es', 'Véase pág. 3 del vol. 2 ahora. | Dijo que no. | Fueron al mar. | Luego nada.'],
  ['es', 'El Sr. García llegó, p. ej., tarde. | ¿Por qué? | ¡No sé!'],
  ['ru', 'В 1990 г. | Потом пришли. | Он жил в г. Москва и т. д. до смерти. | А. С. Пушкин писал.'],
  ['ru', 'Так думал о нем. | Это было в V веке до н. э. | Ширина 10 см. | Школы, дома и др. | Т. е. Москва росла.'],
  ['ar', 'كتبه د. سالم في ص. 5 من الكتاب. | ثم سافر.'],
  ['ar', 'ذهب الولد إلى السوق. | هل عاد؟ | نعم.'],
  ['fa', 'او به بازار رفت. | آیا برگشت؟ | بله.'],
  ['ur', 'یہ کتاب ہے۔ | وہ گیا۔ | کیا ہوا؟ | ہاں'],
  ['ur', 'اس نے ایم۔اے۔ کیا۔ | پھر وہ پی۔ ایچ۔ ڈی۔ کے لیے گیا۔'],
  ['zh', '他说：“走吧。”然后离开了。 | 好！ | 真的？'],
  ['ja', '「行く。」と彼は言った。 | それは良い！ | 本当？ | はい。'],
]

const withoutSpaces = new Set(['zh', 'ja'])

describe('sentences', () => {
  it.each(sentences)('%s: %s', (lang, marked) => {
    const text = marked.replaceAll(' | ', withoutSpaces.has(lang) ? '' : ' ')
    const found = packFor(lang).sentences(text).map(({ start, end }) => text.slice(start, end))
    expect(found.join(' | ')).toBe(marked)
  })

  it.each(['de', 'fr', 'es', 'ru', 'ar', 'fa', 'ur', 'zh', 'ja'])('cover every word of any text: %s', (lang) => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aБ ا。.۔؟」”3\n'), maxLength: 80 }), (text) => {
        let at = 0
        for (const { start, end } of packFor(lang).sentences(text)) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})

/** What a pack makes of one sentence of a paragraph that another stands before. */
function lineOf(lang: string, text: string): 'shown' | 'leans' | 'not shown' {
  const sentence = (index: number, content: string): SentenceText => ({
    index,
    passage: 0,
    span: { start: index * 1000, end: index * 1000 + content.length },
    text: content,
    words: countWords(content),
    ending: 'statement',
    strong: false,
    salience: 0.5,
    place: index,
    free: true,
  })
  const line = packFor(lang).lines([sentence(0, 'x'), sentence(1, text)], { wordsPerPoint: 14 }).find((found) => found.sentence === 1)
  return line === undefined ? 'not shown' : line.leansOn === null ? 'shown' : 'leans'
}

const lines: readonly (readonly [lang: string, text: string, expected: ReturnType<typeof lineOf>])[] = [
  ['de', 'Die Stadt verlor in zwei Jahren ihren Hafen.', 'shown'],
  ['de', 'Deshalb verlor die Stadt ihren Hafen.', 'leans'],
  ['de', 'Weil die Stadt ihren Hafen verlor.', 'not shown'],
  ['de', 'Zum Beispiel verlor die Stadt ihren Hafen.', 'not shown'],
  ['fr', 'La ville perdit son port en deux ans.', 'shown'],
  ['fr', 'Il faut toujours entretenir un port ouvert.', 'shown'],
  ['fr', 'Cependant la ville perdit son port.', 'leans'],
  ['es', 'La ciudad perdió su puerto en dos años.', 'shown'],
  ['es', 'Sin embargo, la ciudad perdió su puerto.', 'leans'],
  ['es', 'Aunque la ciudad perdió su puerto.', 'not shown'],
  ['ru', 'Город потерял свой порт за два года.', 'shown'],
  ['ru', 'Поэтому город потерял свой порт.', 'leans'],
  ['ru', 'Если город потеряет свой порт.', 'not shown'],
  ['ar', 'فقدت المدينة ميناءها خلال عامين.', 'shown'],
  ['ar', 'ولكن المدينة فقدت ميناءها خلال عامين.', 'leans'],
  ['fa', 'شهر در دو سال بندر خود را از دست داد.', 'shown'],
  ['fa', 'بنابراین شهر بندر خود را از دست داد.', 'leans'],
  ['ur', 'شہر نے دو سال میں اپنی بندرگاہ کھو دی۔', 'shown'],
  ['ur', 'لیکن شہر نے اپنی بندرگاہ کھو دی۔', 'leans'],
  ['zh', '城市在两年内失去了它的港口。', 'shown'],
  ['zh', '因此城市失去了它的港口。', 'leans'],
  ['zh', '其他城市保住了自己的港口。', 'shown'],
  ['zh', '第二次世界大战摧毁了这座城市。', 'shown'],
  ['zh', '当地居民从来没有忘记那一年。', 'shown'],
  ['zh', '第一，城市失去了它的港口。', 'not shown'],
  ['fr', 'En 1914 la ville ferma son port.', 'shown'],
  ['ar', 'من المهم أن نعرف تاريخ الميناء.', 'shown'],
  ['ja', '町は二年で港を失ってしまった。', 'shown'],
  ['ja', 'しかし町は二年で港を失った。', 'leans'],
  // 44 characters are as long as 22 words; more is too long for a slide.
  ['zh', `城市${'在两年内失去了港口'.repeat(5)}。`, 'not shown'],
]

describe('lines', () => {
  it.each(lines)('%s: %s is %s', (lang, text, expected) => {
    expect(lineOf(lang, text)).toBe(expected)
  })
})
