/** Everything a build does to the world. Tests pass a recording one. Paths are absolute or relative to the working folder. */
export interface Effects {
  /** Rejects with Node's `ErrnoException` (`ENOENT`, `EACCES`, `EISDIR` …). */
  readonly read: (path: string) => Promise<Uint8Array>
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>
  /** The path with every symbolic link followed; rejects where it does not exist. */
  readonly realPath: (path: string) => Promise<string>
  /** The names in a folder. */
  readonly list: (folder: string) => Promise<readonly string[]>
  /** Modification time in ms since 1970, or `null` where there is no such file. */
  readonly modified: (path: string) => Promise<number | null>
  /** Writes beside the target and renames, so that an old file is whole until the new one is; makes folders. */
  readonly write: (path: string, content: string | Uint8Array) => Promise<void>
  /** A line for the person at the terminal: standard error. */
  readonly log: (line: string) => void
  /** A result for programs: standard output. */
  readonly print: (text: string) => void
  /** Milliseconds, for durations only. */
  readonly now: () => number
  /** The path of a file inside an installed npm package ("reveal.js/reveal.css"), or `null` where the package is absent. */
  readonly resolve: (specifier: string) => string | null
  /** The folder with `themes/` in it: the package's own root. */
  readonly packageRoot: string
}
