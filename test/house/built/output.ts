import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { root } from '../source-files.ts'

/** Builds that `npm test` makes; each a folder of `.output`. */
export const builds = ['chrome-mv3', 'firefox-mv3', 'chrome-mv3-e2e', 'firefox-mv3-e2e'] as const
export type Build = (typeof builds)[number]

/** A file of a build as text. @throws when it has not been built */
export function readBuilt(build: Build, path: string): string {
  const full = `${root}.output/${build}/${path}`
  if (!existsSync(full)) throw new Error(`.output/${build}/${path} is not there: run npm run build`)
  return readFileSync(full, 'utf8')
}

export function manifestOf(build: Build): Record<string, unknown> {
  return JSON.parse(readBuilt(build, 'manifest.json')) as Record<string, unknown>
}

/** Paths of all files of a build. */
export function builtFiles(build: Build): string[] {
  const folder = `${root}.output/${build}`
  if (!existsSync(folder)) throw new Error(`.output/${build} is not there: run npm run build`)
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1))
}
