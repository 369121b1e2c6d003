/** The part of a terminal, or of a file in its place, that progress needs. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** What is being done just now. */
export interface Progress {
  /** A step of the work on one essay: on a terminal it takes the place of the step before, elsewhere it is a line. */
  step(essay: string, text: string): void
  /** Any other line. */
  log(line: string): void
  /** Takes the step off the terminal. */
  clear(): void
}

export function createProgress(screen: Screen, quiet: boolean): Progress {
  const rewrites = screen.isTTY === true
  let shown = false

  function clear(): void {
    if (shown) screen.write('\r\u001b[K')
    shown = false
  }

  return {
    clear,
    step(essay, text) {
      if (quiet) return
      const line = `${essay}: ${text}`
      if (!rewrites) screen.write(`${line}\n`)
      else {
        clear()
        // A wrapped line could not be taken back.
        screen.write(line.slice(0, (screen.columns ?? 80) - 1))
        shown = true
      }
    },
    log(line) {
      clear()
      screen.write(`${line}\n`)
    },
  }
}
