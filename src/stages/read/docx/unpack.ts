import { unzipSync, zipSync, type Unzipped } from 'fflate'
import { Failure } from '../../../messages/report.ts'
import { limits } from '../../../options/limits.ts'

/**
 * The parts of a Word file that hold its text and pictures; macros and embedded files stay packed. Sizes are
 * checked before anything is unpacked, and no part grows beyond the size it states.
 *
 * @throws Failure `invalid-word`, `too-large`.
 */
export function unpack(bytes: Uint8Array, path: string): Unzipped {
  let [all, texts, files] = [0, 0, 0]
  try {
    return unzipSync(bytes, {
      filter({ name, originalSize }) {
        const isRead = isText(name) || /(?:^|\/)media\/[^/]+$/.test(name)
        files += 1
        if (isRead) all += originalSize
        if (isText(name)) texts += originalSize
        if (all > limits.word.all || texts > limits.word.texts || files > limits.word.files) {
          throw new Failure('too-large', 'The Word file is larger inside than an essay can be (100 MB, 8 MB of text with its markup). Make its pictures smaller, or save the text alone.', { file: path })
        }
        return isRead
      },
    })
  } catch (error) {
    throw error instanceof Failure ? error : damaged(path, error)
  }
}

/** The parts as an archive again, in a Word file's own form. */
export function pack(parts: Unzipped): Uint8Array<ArrayBuffer> {
  return new Uint8Array(zipSync(parts, { level: 0 }))
}

/** For a file that cannot be read to its end. */
export function damaged(path: string, cause: unknown): Failure {
  const failure = new Failure('invalid-word', 'The file is no Word file, or a damaged one. Open it in Word and save it as .docx.', { file: path })
  failure.cause = cause
  return failure
}

function isText(name: string): boolean {
  return /^(?:\[Content_Types\]\.xml|_rels\/\.rels|docProps\/core\.xml|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/.test(name)
}
