// Disks that are full or read-only: the message, the exit code, and the old files whole.
import { execFileSync } from 'node:child_process'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { essays, files } from './workshop.mjs'

/** Mounts a small file system for as long as the work takes; `null` where that is not allowed. */
async function onDisk(folder, bytes, work) {
  mkdirSync(folder, { recursive: true })
  const mount = (...options) => execFileSync('mount', [...options, folder], { stdio: 'ignore' })
  try {
    mount('-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs')
  } catch {
    return null
  }
  try {
    return await work({ makeReadOnly: () => mount('-o', 'remount,ro') })
  } finally {
    execFileSync('umount', [folder])
  }
}

export const disks = [
  ['a full disk', fillDisk],
  [
    'a read-only disk',
    async (shop, check) => {
      const disk = join(shop.folder, 'disk')
      return onDisk(disk, 50e6, async ({ makeReadOnly }) => {
        const old = await firstTalk(shop, disk)
        makeReadOnly()
        shop.write('essay.md', essays[1])
        check(await shop.build(['essay.md', '--pdf', '--out', disk]), 1, /the disk is read-only\. Choose another folder with --out\. \[unwritable-output\]/)
        check.same(shop.talk(join(disk, 'essay')), old)
      })
    },
  ],
  [
    'a full disk for temporary files',
    async (shop, check) => {
      const disk = join(shop.folder, 'small')
      return onDisk(disk, 4096, async () => {
        shop.write('essay.md', essays[0])
        const old = await firstTalk(shop, shop.out)
        shop.write('essay.md', essays[1])
        check(await shop.build(['essay.md', '--pdf', '--out', shop.out, '--timeout', '20'], { env: { TMPDIR: disk } }), 3, /\[browser-failed\]/)
        check.same(shop.talk().slice(1), old.slice(1))
        check.changed(shop.talk()[0], old[0])
      })
    },
  ],
]

async function firstTalk(shop, out) {
  shop.write('essay.md', essays[0])
  const { code, said } = await shop.build(['essay.md', '--pdf', '--out', out])
  if (code !== 0) throw new Error(`an undisturbed build ended with ${code}: ${said}`)
  return shop.talk(join(out, 'essay'))
}

/** There is room for the old talk and a part of the new one, which is written beside it. */
async function fillDisk(shop, check) {
  const sample = join(shop.folder, 'sample')
  await firstTalk(shop, sample)
  const [html, pdf] = files.map((file) => statSync(join(sample, 'essay', file)).size)
  const disk = join(shop.folder, 'full')
  return onDisk(disk, Math.round(1.4 * html) + pdf, async () => {
    const old = await firstTalk(shop, disk)
    shop.write('essay.md', essays[1])
    check(await shop.build(['essay.md', '--pdf', '--out', disk]), 1, /the disk is full\. Choose another folder with --out\. \[unwritable-output\]/)
    check.same(shop.talk(join(disk, 'essay')), old)
    check.none(shop.strangers(join(disk, 'essay')))
  })
}
