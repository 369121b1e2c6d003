/** The code of one of Node's system errors (`ENOENT`, `EACCES` …), or `null`. */
export function errnoOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && 'syscall' in error ? error.code : null
}
