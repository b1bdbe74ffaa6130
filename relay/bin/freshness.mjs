// Whether something built is as new as what it was built from. Plain JavaScript: it runs before anything is built.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const skipped = new Set(['node_modules', '.output', '.wxt', 'bin', 'readme.md', 'screenshots'])

/** Newest modification in milliseconds of a file, or of everything below a folder; 0 when it is not there. */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !skipped.has(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), 0)
}

/** True when `built` is there and not older than any of its sources. */
export function isFresh(built, sources) {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return builtAt > 0 && sources.every(source => newest(source) <= builtAt)
}
