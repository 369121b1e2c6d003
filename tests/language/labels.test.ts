import { describe, expect, it } from 'vitest'
import { labelsFor, textsOf } from '../../src/language/labels.ts'

describe('labels', () => {
  it.each([
    ['en', ['1 word', '2 words', '5 words']],
    ['de-AT', ['1 Wort', '2 Wörter', '5 Wörter']],
    ['ru', ['1 слово', '2 слова', '5 слов']],
    ['ar', ['كلمة واحدة', 'كلمتان', '5 كلمات']],
    ['fa', ['۱ واژه', '۲ واژه', '۵ واژه']],
    ['ja', ['1 字', '2 字', '5 字']],
    ['zh-TW', ['1 字', '2 字', '5 字']],
  ])('count in %s', (lang, expected) => {
    expect([1, 2, 5].map(labelsFor(lang).words)).toEqual(expected)
  })

  it('tell time', () => {
    expect([59, 125].map(labelsFor('en').duration)).toEqual(['59 s', '2 min 5 s'])
  })

  it('write numbers in the digits of their language', () => {
    expect(['en', 'ar', 'fa', 'ur'].map((lang) => labelsFor(lang).number(1203))).toEqual(['1203', '1203', '۱۲۰۳', '1203'])
  })

  it('tell the two ways of writing Chinese apart', () => {
    expect(['zh', 'zh-CN', 'zh-Hant', 'zh-TW', 'zh-HK'].map((lang) => labelsFor(lang).handout)).toEqual(['讲义', '讲义', '講義', '講義', '講義'])
  })

  it('bracket what stands behind a heading as their script does', () => {
    expect(['en', 'ja', 'zh', 'zh-TW'].map((lang) => labelsFor(lang).continued)).toEqual([' (continued)', '（続き）', '（续）', '（續）'])
  })

  it('are English where there is no translation', () => {
    expect(labelsFor('it')).toBe(labelsFor('en'))
  })

  it.each(['en', 'de', 'fr', 'es', 'ru', 'ar', 'fa', 'ur', 'zh', 'zh-Hant', 'ja'])('name every character they may need: %s', (lang) => {
    const known = new Set(textsOf(labelsFor(lang)).join(''))
    const { page, words, duration } = labelsFor(lang)
    const shown = Array.from({ length: 200 }, (_, n) => page(String(n), '9') + words(n) + duration(n)).join('')
    expect([...new Set(shown)].filter((character) => !known.has(character) && !/\d/.test(character))).toEqual([])
  })
})
