import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packFor } from '../../src/language/index.ts'

/** `|` marks the boundaries a reader would draw. */
const cases = [
  'The war ended. | Nobody cheered.',
  'Mr. Smith met Dr. Jones at St. Mary’s. | They talked.',
  'Gen. Grant wrote to Maj. Rawlins. | The letter is lost.',
  'J. S. Mill wrote it in 1859. | It sold well.',
  'The U.S. entered in 1917. | The war went on.',
  'Compare No. 5, vol. 2, pp. 3–9. | See also ch. 4 of the report.',
  'He asked “Why?” and left. | Nobody knew.',
  'It cost $3.50 at 10.30 a.m. on Monday.',
  'The treaty was signed.[2] | The king went home.',
  'The treaty was signed.² | The king went home.',
  'One ... two … three. | Four.',
  'They lost the war.The king fled. | His brother stayed.',
  'Yahoo! was a company. | It is gone.',
  '“We go.” | “We stay.” | Both were right.',
  'The answer was no. | Then nobody spoke.',
  'The answer was no. | I left.',
  'It lies around the sun. | It turns.',
  'There he sat. | The door opened.',
  'They saw art. | Nobody bought any.',
  'On Sat. 5 Jan. 1895 it snowed in St. Ives. | The Sun. | It shone.',
  'He fought in World War I. | The war ended in 1918.',
  'He fought in World War I. | Nobody asked.',
  'Oranges hold vitamin C. | It cures scurvy.',
  'Oranges hold vitamin C. | Sailors ate them.',
  'So much for plan B. | Then came plan C.',
  'Appendix A. The Debian Manifesto',
  'She got an A. | Teachers cheered.',
  'It ends on Main St. | The rest is field.',
  'See vol. II of it and art. IV. | Then fig. X shows it.',
  'Smith et al. (2004) agree with Jones et al. | Nobody else does.',
  'Martin Luther King Jr. | He marched.',
  'J.R.R. Tolkien knew George W. Bush and I. M. Pei. | He did not.',
  'A bear by A. A. Milne sold well. | A. A. Milne did not.',
  'The U.S. Army came. | It left the U.S. | Then it came back.',
  'First, e.g. Aberdeen, then, i.e. Later, more.',
  'First, e.g. granite, i.e. the grey one. | Then marble.',
]

function boundaries(text: string, lang = 'en'): string {
  return packFor(lang).sentences(text).map(({ start, end }) => text.slice(start, end)).join(' | ')
}

describe('sentences of other languages', () => {
  it.each([
    ['de', 'Es kostete 3 Mio. Euro, sagt Dr. h. c. Müller. | Er sagte: „Komm!“ und ging.'],
    ['fr', '« Vient-il ? » demanda-t-elle. | M. Dupont, p. ex., est venu à 8 h. | Quelle joie !'],
    ['es', '¿Qué pasó? | ¡Nadie lo sabe! | El Sr. García y la Dra. Ruiz vieron el art. 3 en la pág. 4.'],
    ['ru', 'В 1998 г. город вырос. | А. С. Пушкин родился в Москве и т. д. | См. рис. 3.'],
    ['fa', 'سال ۱۳۹۹ ه.ش. بود. | آیا می‌دانید؟'],
    ['ur', 'بازار پرانا ہے۔ | کیا آپ جانتے ہیں؟ | ڈاکٹر احمد نے کہا۔'],
    ['pl', 'Np. w 1998 r. miasto rosło. | Prof. Nowak przyszedł. | Czy wiesz?'],
    ['tr', 'Prof. Dr. Yılmaz geldi. | İstanbul büyük bir şehir.'],
    ['el', 'Ο κ. Παπαδόπουλος ήρθε. | Τι κάνεις; | Καλά είμαι.'],
    ['hi', 'डॉ. शर्मा आए। | क्या आप जानते हैं? | हाँ।'],
    ['ko', '시장은 오래되었다. | 알고 있나요? | 김 교수가 말했다.'],
    ['he', 'השוק ישן. | האם אתה יודע? | ד"ר כהן בא.'],
    ['de', 'Am 5. Mai und im 19. Jahrhundert kam er, z. B. zu Fuß. | Johann S. Bach kam mit.'],
    ['de', 'Er wurde 800 n. Chr. gekrönt. | Caesar starb 44 v. Chr. in Rom.'],
    ['de', 'Wir waren 20. | Dann kamen mehr. | Siehe Bd. 2, S. IV und Nr. 7.'],
    ['es', 'Nació en el s. XX y murió en 1998. | Véase t. II.'],
    ['fr', 'Voir t. II et p. IX. | Elle lut.'],
    ['ar', 'انظر ص. ٥ وما بعدها. | ثم عاد.'],
    ['fa', '۵. پنج روز گذشت. | او رفت.'],
    ['de-AT', 'Ludwig I. | Er war König.'],
    ['fr', 'Elle avait 12. | Pas plus.'],
    ['fr', 'M. Dupont y va. | Il y en a. | Les autres restent.'],
  ])('%s: %s', (lang, marked) => {
    expect(boundaries(marked.replaceAll(' | ', ' '), lang)).toBe(marked)
  })
})

describe('an opening mark belongs to the sentence behind it', () => {
  it.each([
    ['zh', ['他问：然后呢？', '“真的吗？”']],
    ['ja', ['帰った。', '「また明日。」']],
    ['ja', ['終わった。', '（続く。）']],
    ['de', ['„Wir gehen.“', '„Wir bleiben.“']],
  ])('%s: %j', (lang, sentences) => {
    const text = sentences.join(lang === 'zh' || lang === 'ja' ? '' : ' ')
    expect(boundaries(text, lang)).toBe(sentences.join(' | '))
  })
})

describe('English sentences', () => {
  it.each(cases)('%s', (marked) => {
    const text = marked.replaceAll(' | ', ' ').replace('war. The king fled', 'war.The king fled')
    expect(boundaries(text).replace('war. | The', 'war.The')).toBe(marked)
  })

  it('are the same in a paragraph as long as a book', () => {
    const text = cases.map((marked) => marked.replaceAll(' | ', ' ')).join(' ')
    const alone = packFor('en').sentences(text).length
    const long = `${`${text} `.repeat(200)}${'Words and '.repeat(3000)}an end.`
    expect(packFor('en').sentences(long)).toHaveLength(200 * alone + 1)
  })

  it('take no longer each, however many there are', { timeout: 60_000 }, () => {
    expect(packFor('en').sentences('A. '.repeat(100_000))).toHaveLength(1)
    expect(packFor('en').sentences('Some words. '.repeat(100_000))).toHaveLength(100_000)
  })

  it('cover every word, in order and without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const spans = packFor('en').sentences(text)
        let at = 0
        for (const { start, end } of spans) {
          expect(text.slice(at, start).trim()).toBe('')
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
    )
  })
})
