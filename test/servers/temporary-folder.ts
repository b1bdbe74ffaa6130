import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()

/** A folder of one test's own; `remove` takes it away, and so does the end of this process. */
export function temporaryFolder(name: string): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), `tocsin-${name}-`))
  folders.add(path)
  return { path, remove: () => removeFolder(path) }
}

function removeFolder(path: string) {
  folders.delete(path)
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
}

process.on('exit', () => folders.forEach(removeFolder))
