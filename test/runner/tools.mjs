import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The programs that browser and server tests drive, and the Debian package of each. */
export const tools = {
  chromium: { commands: ['chromium', 'chromium-browser', 'google-chrome'], debian: 'chromium' },
  firefox: { commands: ['firefox-esr', 'firefox'], debian: 'firefox-esr' },
  prometheus: { commands: ['prometheus'], debian: 'prometheus' },
  promtool: { commands: ['promtool'], debian: 'prometheus' },
  alertmanager: { commands: ['prometheus-alertmanager', 'alertmanager'], debian: 'prometheus-alertmanager' },
}

/** Where a tool is; null when this machine lacks it. */
export function findTool(name) {
  for (const command of tools[name].commands) {
    const found = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' })
    if (found.status === 0) return found.stdout.trim()
  }
  return name === 'chromium' ? playwrightChromium() : null
}

export function missingTools() {
  return Object.keys(tools).filter(name => !findTool(name))
}

/** The browser that Playwright keeps for itself. Asked in a process of its own: importing it is slow. */
function playwrightChromium() {
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"
  try {
    const path = execFileSync(process.execPath, ['-e', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return existsSync(path.trim()) ? path.trim() : null
  } catch {
    return null // no Playwright, no browser of its own
  }
}
