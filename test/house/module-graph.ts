import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { readText, root } from './source-files.ts'

/** One import, or re-export, as a file writes it. */
export type Import = {
  /** As written: `#shared/kit/urls.ts`, `../x.ts`, `zod`. */
  specifier: string
  /** The file of ours that it means; null for a package. */
  file: string | null
  /** Only types come through it. */
  typeOnly: boolean
}

/** All imports of a file, static, dynamic and re-exports. */
export function importsOf(path: string): Import[] {
  const text = readText(path)
  const { module } = parseSync(path, text)
  const found = new Map<string, boolean>()
  const add = (specifier: string, typeOnly: boolean) => found.set(specifier, typeOnly && (found.get(specifier) ?? true))
  for (const { moduleRequest, entries } of module.staticImports) {
    add(moduleRequest.value, entries.length > 0 && entries.every(entry => entry.isType))
  }
  for (const entry of module.staticExports.flatMap(statement => statement.entries)) {
    if (entry.moduleRequest) add(entry.moduleRequest.value, entry.isType)
  }
  for (const { moduleRequest } of module.dynamicImports) {
    add(text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''), false)
  }
  // `import('./x.ts').Type` in a type stands in no module record.
  for (const [, specifier] of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)\s*\./g)) {
    if (specifier && !found.has(specifier)) add(specifier, true)
  }
  return [...found].map(([specifier, typeOnly]) => ({ specifier, typeOnly, file: resolveOwn(path, specifier) }))
}

function resolveOwn(from: string, specifier: string): string | null {
  const plain = specifier.replace(/\?.*$/, '')
  if (plain.startsWith('#')) return plain.slice(1)
  if (!plain.startsWith('.')) return null
  return posix.normalize(posix.join(posix.dirname(from), plain))
}

/** The first circle among these files, type imports included, as the way around it; null when there is none. */
export function findCircle(files: readonly string[]): string[] | null {
  const edges = new Map(files.map(file => [file, ownImports(file)]))
  const done = new Set<string>()
  const way: string[] = []

  function visit(file: string): string[] | null {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file]
    if (done.has(file)) return null
    way.push(file)
    for (const next of edges.get(file) ?? []) {
      const circle = visit(next)
      if (circle) return circle
    }
    way.pop()
    done.add(file)
    return null
  }

  for (const file of files) {
    const circle = visit(file)
    if (circle) return circle
  }
  return null
}

function ownImports(file: string): string[] {
  return importsOf(file).flatMap(found => (found.file && /\.tsx?$/.test(found.file) ? [found.file] : []))
}

/** Imports that lead nowhere. The compiler knows them too, but not those of styles and pictures. */
export function exists(path: string): boolean {
  return existsSync(root + path)
}
