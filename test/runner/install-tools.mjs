import { existsSync } from 'node:fs'
import { missingTools, tools } from './tools.mjs'

/**
 * Brings what is missing: Debian's packages where we may install them, Playwright's browser elsewhere.
 * @param run runs a command and tells whether it succeeded
 */
export async function installTools(run) {
  const missing = missingTools()
  if (missing.length === 0) return
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) await installPackages(run, missing)
  if (missingTools().includes('chromium')) await run('npx', ['playwright', 'install', 'chromium'])
}

async function installPackages(run, missing) {
  const packages = missing.map(name => tools[name].debian)
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], quiet)
}
