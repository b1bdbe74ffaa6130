import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

const notOurs = new Set(['node_modules', '.output', '.wxt', 'data', 'migrations'])

/** Paths of source files below a folder of the repository, relative to its root, with `/`. */
export function sourceFiles(...folders: string[]): string[] {
  return folders.flatMap(folder => walk(folder)).filter(path => /\.(ts|tsx|mjs)$/.test(path))
}

/** Paths of style sheets, in the same way. */
export function styleSheets(...folders: string[]): string[] {
  return folders.flatMap(folder => walk(folder)).filter(path => path.endsWith('.css'))
}

function walk(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true }).flatMap(entry => {
    if (notOurs.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? walk(path) : [path]
  })
}

/** Names of the folders right below one. */
export function foldersIn(folder: string): string[] {
  return readdirSync(root + folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
}

export function readText(path: string): string {
  return readFileSync(root + path, 'utf8')
}

/** Everything that a clone would hold. */
export function trackedFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean)
}
