import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readString } from './read-file.ts'

/** What pages write above and below their articles. */
const languages: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  ['English', ['Skip to content', 'Home', 'About us', 'Search'], ['Share on Facebook', 'Related posts', 'Leave a comment', 'Privacy policy', '© 2020 The Paper']],
  ['German', ['Zum Inhalt springen', 'Startseite', 'Über uns', 'Suche nach:'], ['Artikel teilen', 'Ähnliche Beiträge', 'Schreibe einen Kommentar', 'Datenschutzerklärung', 'Alle Rechte vorbehalten']],
  ['French', ['Aller au contenu principal', 'Accueil', 'À propos', 'Rechercher'], ['Partager cet article', 'Articles similaires', 'Laisser un commentaire', 'Mentions légales', 'Tous droits réservés']],
  ['Spanish', ['Saltar al contenido', 'Inicio', 'Acerca de', 'Buscar'], ['Compartir en Twitter', 'Entradas relacionadas', 'Deja un comentario', 'Aviso legal', 'Todos los derechos reservados']],
  ['Russian', ['Перейти к содержимому', 'Главная', 'О нас', 'Поиск'], ['Поделиться в Telegram', 'Похожие записи', 'Оставить комментарий', 'Политика конфиденциальности', '© 2020 Все права защищены']],
  ['Chinese', ['跳至内容', '首页', '关于我们', '搜索'], ['分享到微博', '相关文章', '发表评论', '隐私政策', '版权所有']],
  ['Japanese', ['コンテンツへスキップ', 'ホーム', 'お問い合わせ', '検索'], ['この記事をシェアする', '関連記事', 'コメントを残す', 'プライバシーポリシー', '無断転載を禁じます']],
  ['Arabic', ['التجاوز إلى المحتوى', 'الرئيسية', 'من نحن', 'بحث'], ['شارك هذا المقال', 'مقالات ذات صلة', 'اترك تعليقاً', 'سياسة الخصوصية', 'جميع الحقوق محفوظة']],
  ['Persian', ['پرش به محتوا', 'صفحه اصلی', 'درباره ما', 'جستجو'], ['اشتراک‌گذاری', 'مطالب مرتبط', 'دیدگاهتان را بنویسید', 'سیاست حریم خصوصی', 'تمامی حقوق این سایت محفوظ است']],
  ['Urdu', ['مواد پر جائیں', 'صفحہ اول', 'ہمارے بارے میں', 'تلاش کریں'], ['شیئر کریں', 'متعلقہ مضامین', 'تبصرہ کریں', 'رازداری پالیسی', 'جملہ حقوق محفوظ ہیں']],
]
const prose = ['The river made the town, and the town forgot the river.', 'When the bridge was built the ferryman sold his boat.', 'Nobody called any more.']
const cutsOf = (messages: readonly { readonly ruleId?: string | undefined; readonly line?: number | undefined; readonly reason: string }[]) => messages.filter(({ ruleId }) => ruleId === 'removed-cruft')

describe('what a page puts around an essay', () => {
  test.each(languages)('%s: goes at the start and at the end, and is reported', async (_, above, below) => {
    const text = ['# The ferry', ...prose].join('\n\n')
    const { essay, report } = await readString([...above, text, ...below].join('\n\n'), 'markdown')
    expect(essay.prose.split('\n\n')).toEqual(prose)
    expect(cutsOf(report.messages).map(({ reason }) => /^Lines (\d+) to (\d+)/.exec(reason)?.slice(1))).toEqual([['1', '7'], ['17', '25']])
  })

  test.each(languages)('%s: each line alone in the middle stays, and all of them with keepCruft', async (_, above, below) => {
    const lines = [...above, ...below]
    const mixed = [prose[0], ...lines.flatMap((line) => [line, prose[1]])].join('\n\n')
    const { essay, report } = await readString(`# The ferry\n\n${mixed}`, 'markdown')
    expect([essay.prose, report.messages]).toEqual([mixed, []])
    const kept = await readString(['# The ferry', ...prose, ...lines].join('\n\n'), 'markdown', { keepCruft: true })
    expect(kept.essay.prose).toBe([...prose, ...lines].join('\n\n'))
  })

  test('a single word that an essay may end with stays, a line that no essay says goes', async () => {
    const endOf = async (last: string) => (await readString(`# The ferry\n\n${prose.join('\n\n')}\n\n${last}`, 'markdown')).essay.passages.length
    expect(await Promise.all(['Home', 'More', 'Contact', 'News', 'Copyright 1998'].map(endOf))).toEqual([4, 4, 4, 4, 4])
    expect(await Promise.all(['Comments are closed.', 'All rights reserved', '[Skip to content](#c)'].map(endOf))).toEqual([3, 3, 3])
  })

  test('references below the last words of the essay stay', async () => {
    const { essay } = await readString(`# The ferry\n\n${prose.join('\n\n')}\n\n## References\n\n- Brook, Of ferries\n\nShare on Facebook\n\nRelated posts\n\n© 2020 The Paper`, 'markdown')
    expect(essay.prose).toBe([...prose, 'Brook, Of ferries'].join('\n\n'))
  })
})

describe('pictures of pages', () => {
  const left = async (markdown: string) => {
    const { essay, report } = await readString(`# The ferry\n\n${prose[0] ?? ''}\n\n${markdown} ${prose[1] ?? ''}`, 'markdown')
    return [JSON.stringify(essay.root).includes('"image"'), cutsOf(report.messages).map(({ line }) => line)]
  }
  test.each(['![](https://secure.gravatar.com/avatar/1a?s=40)', '![Avatar](//a.org/avatars/ada.png)', '<img src="https://a.org/pixel.gif">'])('%s is left out', async (markdown) => {
    expect(await left(markdown)).toEqual([false, [5]])
  })
  test.each(['![](https://a.org/bridge.png)', '![The face of the avatar in the old film](https://a.org/avatar/1.png)', '![Avatar](avatar.png)'])('%s stays', async (markdown) => {
    expect(await left(markdown)).toEqual([true, []])
  })
})

const fixtures = fileURLToPath(new URL('../../fixtures/read', import.meta.url))

test.each(readdirSync(fixtures).filter((name) => name.startsWith('honest-')))('%s looks like a page, and nothing of it is left out', (name) => {
  expect(readFileSync(`${fixtures}/${name}/expected.txt`, 'utf8')).not.toContain('removed-cruft')
})

test('no sentence of the author goes, whatever pages say around it', async () => {
  const cruft = fc.constantFrom(...languages.flatMap(([, above, below]) => [...above, ...below]), 'Read more', '- Facebook\n- Twitter', '## Newsletter')
  const sentence = fc.tuple(fc.array(fc.stringMatching(/^[a-z]{3,9}$/), { minLength: 25, maxLength: 60 }), fc.nat(999)).map(([words, number]) => `Number ${number} ${words.join(' ')}.`)
  await fc.assert(
    fc.asyncProperty(fc.array(sentence, { minLength: 2, maxLength: 8 }), fc.array(cruft, { maxLength: 12 }), fc.array(cruft, { maxLength: 12 }), async (sentences, above, below) => {
      const { essay } = await readString([...above, '# The ferry', ...sentences, ...below].join('\n\n'), 'markdown')
      for (const words of sentences) expect(essay.prose).toContain(words)
    }),
    { numRuns: 60 },
  )
})
