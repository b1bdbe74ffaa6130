import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, CDPSession } from 'playwright'

export type Manifest = { version: string; permissions: string[] } & Record<string, unknown>

/** What playwright's types do not know yet of the browser's protocol. */
type Loader = { send: (method: 'Extensions.loadUnpacked', what: { path: string }) => Promise<{ id: string }> }

/** Puts a copy of a build into a folder, so that an update may change it. */
export function copyBuild(build: string, folder: string): string {
  const path = join(folder, 'extension')
  cpSync(build, path, { recursive: true })
  return path
}

/** Replaces the extension as an update does: with this manifest, under open pages. */
export async function loadUpdate(
  context: BrowserContext,
  path: string,
  change: (manifest: Manifest) => Manifest,
): Promise<void> {
  const file = join(path, 'manifest.json')
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')) as Manifest)))
  const session: CDPSession & Partial<Loader> = await context.browser()!.newBrowserCDPSession()
  await (session as Loader).send('Extensions.loadUnpacked', { path })
  await session.detach()
}
