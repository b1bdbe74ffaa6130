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

/**
 * What a panel fetches when somebody asks for it, by the name of its module: none of it is needed to draw any chart.
 * Each has a budget of its own, because it comes in one piece while somebody waits.
 */
export const panelTools = [
  'attach-dialog',
  'alerts-drawer',
  'begin-panel',
  'download-csv',
  'explain-panel',
  'freeze-dialog',
  'key-help',
  'logs-drawer',
  'panel-picture',
  'with-earlier',
] as const
export type PanelTool = (typeof panelTools)[number]

/** Gzipped size of every script that `panel.html` loads to draw a chart of whatever kind. */
export function panelGzipBytes(build: Build): number {
  return gzipBytes(build, drawingScripts(build))
}

/** Every script that the popup has before its first row; what it fetches behind that is not among them. */
export function firstPopupScripts(build: Build): string[] {
  return entryScripts(build, 'popup')
}

export function popupGzipBytes(build: Build): number {
  return gzipBytes(build, firstPopupScripts(build))
}

/** Gzipped size of what a tool adds to a panel that is drawn already. @throws when the build has no such tool */
export function toolGzipBytes(build: Build, tool: PanelTool): number {
  const chunk = builtFiles(build).find(path => toolOf(path) === tool)
  if (!chunk) throw new Error(`No chunk of ${build} is called ${tool}: name it in test/house/built/weight.ts as it is`)
  const there = drawingScripts(build)
  const added = reach(build, [chunk], path => !there.includes(path))
  return gzipBytes(build, added)
}

function drawingScripts(build: Build): string[] {
  return reach(build, entryScripts(build, 'panel'), path => toolOf(path) === undefined && !isTranslation(path))
}

/** Other words than the English: fetched by a browser that speaks so. */
function isTranslation(path: string): boolean {
  return path.startsWith('chunks/words.')
}

/** `chunks/key-help-Ch0Us0e_.js` is the tool `key-help`. */
function toolOf(path: string): PanelTool | undefined {
  return panelTools.find(tool => path.startsWith(`chunks/${tool}-`))
}

function gzipBytes(build: Build, paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(readBuilt(build, path), { level: 9 }).length, 0)
}

/** Scripts of an entry, those that they import included. */
export function scriptsOf(build: Build, entry: 'panel' | 'popup' | 'options' | 'background'): string[] {
  return reach(build, entryScripts(build, entry), () => true)
}

function reach(build: Build, from: readonly string[], counts: (path: string) => boolean): string[] {
  const found = new Set<string>()
  const add = (path: string) => {
    if (found.has(path) || !builtFiles(build).includes(path) || !counts(path)) return
    found.add(path)
    for (const [, next = ''] of readBuilt(build, path).matchAll(/(?:from|import)\s*\(?\s*["'`]([^"'`]+\.js)["'`]/g)) {
      add(next.startsWith('/') ? next.slice(1) : posix.join(posix.dirname(path), next))
    }
  }
  from.forEach(add)
  return [...found]
}

function entryScripts(build: Build, entry: string): string[] {
  if (entry === 'background') {
    const background = manifestOf(build).background as { service_worker?: string; scripts?: string[] }
    return background.service_worker ? [background.service_worker] : (background.scripts ?? [])
  }
  return [...readBuilt(build, `${entry}.html`).matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].map(found => found[1] ?? '')
}
