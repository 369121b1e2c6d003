// Imported before a program: when it ends, its own peak memory in MB is left in the file that LECTERN_PEAK_FILE names.
import { writeFileSync } from 'node:fs'

process.on('exit', () => writeFileSync(process.env.LECTERN_PEAK_FILE, String(process.resourceUsage().maxRSS / 1024)))
