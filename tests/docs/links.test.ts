import { existsSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import Slugger from 'github-slugger'
import type { Image, Link } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { pagesOf, root, type Page } from './pages.ts'

const pages = pagesOf()

interface Target {
  readonly page: Page
  readonly url: string
  readonly node: Link | Image
}

const targets = pages.flatMap((page): Target[] => {
  const found: Target[] = []
  visit(page.tree, (node) => {
    if (node.type === 'link' || node.type === 'image') found.push({ page, url: node.url, node })
  })
  return found
})
const inside = targets.filter(({ url }) => !/^[a-z]+:/.test(url))

test('the pages of the project are found', () => {
  expect(pages.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/architecture.md', 'docs/options.md', 'docs/messages.md', 'docs/themes.md', 'docs/writing.md']),
  )
  expect(inside.length).toBeGreaterThan(20)
})

test('every link and picture inside the project leads to a file', () => {
  const broken = inside.filter(({ page, url }) => {
    const [path = ''] = url.split('#')
    return path !== '' && !existsSync(join(root, dirname(page.path), decodeURI(path)))
  })
  expect(broken.map(placeOf)).toEqual([])
})

test('every anchor is a heading of its page', () => {
  const broken = inside.filter(({ page, url }) => {
    const [path = '', anchor] = url.split('#')
    if (anchor === undefined) return false
    const target = path === '' ? page : pages.find((other) => other.path === posix.join(posix.dirname(page.path), path))
    return target === undefined || !anchorsOf(target).has(anchor)
  })
  expect(broken.map(placeOf)).toEqual([])
})

test('every picture is described', () => {
  expect(targets.filter(({ node }) => node.type === 'image' && (node.alt ?? '').trim() === '').map(placeOf)).toEqual([])
})

function anchorsOf({ tree }: Page): ReadonlySet<string> {
  const slugger = new Slugger()
  const anchors = new Set<string>()
  visit(tree, 'heading', (node) => void anchors.add(slugger.slug(toString(node))))
  return anchors
}

function placeOf({ page, url, node }: Target): string {
  return `${page.path}:${node.position?.start.line ?? ''} ${url}`
}
