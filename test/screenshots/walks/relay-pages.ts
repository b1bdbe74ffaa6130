import { pageWidths, type World } from './world.ts'

const pages = {
  'first-run': '/',
  list: '/default/incidents',
  incident: '/default/incidents/1',
  alerts: '/default/alerts',
  'alert-rules': '/default/alert-rules',
  declare: '/default/incidents/new',
  destinations: '/default/destinations',
  templates: '/default/templates',
  missing: '/default/incidents/999',
} as const

/** The relay's own pages. */
export async function walkRelayPages({ browser, relay, album }: World): Promise<void> {
  const page = await browser.context.newPage()
  for (const [name, path] of Object.entries(pages)) {
    await page.goto(relay.address + path)
    await page.waitForLoadState('networkidle')
    await album.take(page, `relay-${name}`, pageWidths)
  }
  await page.close()
}
