/** The part of a terminal, or of a file in its place, that progress needs. */
export interface Screen {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** What is being done just now. */
export interface Progress {
  /** A step of the work on one essay: on a terminal it takes the place of the step before, elsewhere it is a line, or of many essays nothing. */
  step(essay: string, text: string): void
  /** An essay is over, with the lines about it: they stand together. */
  done(essay: string, text: string, lines: readonly string[]): void
  /** Any other line. */
  log(line: string): void
  /** Takes the step off the terminal. */
  clear(): void
}

/** @param count Of the essays: where there are several, steps say how many are done. */
export function createProgress(screen: Screen, quiet: boolean, count: number): Progress {
  const rewrites = screen.isTTY === true
  let shown = false
  let over = 0

  function clear(): void {
    if (shown) screen.write('\r\u001b[K')
    shown = false
  }

  function log(line: string): void {
    clear()
    screen.write(`${line}\n`)
  }

  function show(essay: string, text: string): void {
    if (quiet) return
    const line = `${count > 1 ? `[${over}/${count}] ` : ''}${essay}: ${text}`
    if (!rewrites) return log(line)
    clear()
    // A wrapped line could not be taken back.
    screen.write(line.slice(0, (screen.columns ?? 80) - 1))
    shown = true
  }

  return {
    clear,
    log,
    step(essay, text) {
      // Steps of several essays at once are no line of events.
      if (rewrites || count === 1) show(essay, text)
    },
    done(essay, text, lines) {
      over += 1
      for (const line of lines) log(line)
      if (count > 1) show(essay, text)
    },
  }
}
