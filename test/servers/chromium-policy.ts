import type { ExtendedChromium } from './chromium.ts'
import { waitFor } from './wait-for.ts'

/** Numbers of the browser's own page for trying policies: from the machine, by the platform, compulsory. */
const howLaidDown = { scope: 1, source: 4, level: 1 }

/**
 * Lays down what an administrator would, for this browser alone: on Chromium's own page for trying policies, whose answers
 * come to `storage.managed` as those from `/etc` do, which no test should write.
 */
export async function layDown(browser: ExtendedChromium, policy: Record<string, unknown>): Promise<void> {
  const { context, origin, worker } = browser
  const namespace = new URL(origin).host
  const all = Object.entries(policy).map(([name, value]) => ({ namespace, name, value, ...howLaidDown }))
  const page = await context.newPage()
  await page.goto('chrome://policy/test')
  await page.evaluate(json => {
    const { chrome } = globalThis as unknown as { chrome: { send: (what: string, given: unknown[]) => void } }
    chrome.send('setLocalTestPolicies', ['laid-down', json, ''])
  }, JSON.stringify(all))
  const managed = async () => (await worker()).evaluate<object>('chrome.storage.managed.get()')
  await waitFor('the policy', async () => Object.keys(await managed()).length === all.length)
  await page.close()
}
