import { expect, test } from 'vitest'
import { createNodeEffects } from '../../src/effects/node.ts'
import { loadImages } from '../../src/effects/load-images.ts'
import { createReport } from '../../src/messages/report.ts'
import { readString } from '../stages/read/read-file.ts'

test('of pictures that no slide shows nothing is said but that', async () => {
  const { essay } = await readString('Ships.[^1]\n\n![](a.png)\n\n:::notes\n![](b.png)\n:::\n\n[^1]: ![A pier](c.png)', 'markdown')
  const report = createReport('essay.md')
  expect(await loadImages(essay.root, 'essay.md', createNodeEffects(), report)).toEqual(new Map())
  expect(report.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['missing-alt', 3], ['missing-image', 3]])
})

test('a picture that is named by its place on a disk is outside', async () => {
  const { essay } = await readString('Ships.\n\n![A](file:///C:/a.png)', 'markdown')
  const report = createReport('essay.md')
  await loadImages(essay.root, 'essay.md', createNodeEffects(), report)
  expect(report.messages.map(({ ruleId, line }) => [ruleId, line])).toEqual([['outside-image', 3]])
})
