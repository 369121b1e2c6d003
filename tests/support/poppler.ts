import { spawnSync } from 'node:child_process'

/** True where the programs of poppler are on PATH. */
export const hasPoppler = spawnSync('pdftoppm', ['-v']).error === undefined
