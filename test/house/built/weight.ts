import { posix } from 'node:path'
import { gzipSync } from 'node:zlib'
import { builtFiles, manifestOf, readBuilt, type Build } from './output.ts'

export function watcherBytes(build: Build): number {
  return Buffer.byteLength(readBuilt(build, 'watcher.js'))
}

/** What draws panels, added only to pages that have one. */
export function panelsBytes(build: Build): number {
  return Buffer.byteLength(readBuilt(build, 'panels.js'))
}

/** Gzipped size of every script that `panel.html` loads. */
export function panelGzipBytes(build: Build): number {
  return scriptsOf(build, 'panel').reduce((sum, path) => sum + gzipSync(readBuilt(build, path), { level: 9 }).length, 0)
}

/** Scripts of an entry, those that they import included. */
export function scriptsOf(build: Build, entry: 'panel' | 'popup' | 'options' | 'background'): string[] {
  const found = new Set<string>()
  const add = (path: string) => {
    if (found.has(path) || !builtFiles(build).includes(path)) return
    found.add(path)
    for (const [, next = ''] of readBuilt(build, path).matchAll(/(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g)) {
      add(next.startsWith('/') ? next.slice(1) : posix.join(posix.dirname(path), next))
    }
  }
  entryScripts(build, entry).forEach(add)
  return [...found]
}

function entryScripts(build: Build, entry: string): string[] {
  if (entry === 'background') {
    const background = manifestOf(build).background as { service_worker?: string; scripts?: string[] }
    return background.service_worker ? [background.service_worker] : (background.scripts ?? [])
  }
  return [...readBuilt(build, `${entry}.html`).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(found => found[1] ?? '')
}
