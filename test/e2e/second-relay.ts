import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExtendedChromium } from '#test/servers/chromium.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { accessibilityTrouble } from './accessibility.ts'

type World = {
  /** Paired already, with three open incidents. */
  relay: TestRelay
  browser: ExtendedChromium
  fire: (name: string, severity: string, ageMinutes: number, at?: TestRelay) => Promise<void>
  rows: (page: Page) => Promise<(string | null)[]>
  badge: () => Promise<string>
}

/** What follows in a browser that is paired with a relay when a second one joins it. */
export function triesWithSecondRelay(world: () => World): void {
  describe('with a second relay', () => {
    let second: TestRelay
    const hostOf = ({ address }: TestRelay) => new URL(address).host
    const anywhere = 3 // open already, in the first

    beforeAll(async () => {
      second = await startRelay()
    })
    afterAll(() => second?.stop())

    test('it is paired beside the first, and its incidents join the list, each with its relay', async () => {
      await world().fire('Elsewhere', 'critical', 15, second)
      const settings = await world().browser.openOwn('options.html#relay')
      await settings.getByRole('button', { name: 'Pair another relay' }).click()
      await settings.getByLabel('Relay address').fill(second.address)
      await settings.getByLabel('Pairing code').fill(await second.pairingCode())
      await settings.getByRole('button', { name: 'Pair', exact: true }).click()
      const cards = settings.getByRole('list', { name: 'Paired relays' }).getByRole('listitem')
      await cards.nth(1).getByText('Paired', { exact: true }).waitFor()
      expect(await cards.first().innerText()).toContain('main relay')
      expect(await cards.nth(1).innerText()).toContain(second.address)
      await cards.nth(1).getByText(/^As /).waitFor()
      expect(await accessibilityTrouble(settings)).toEqual([])
      await settings.close()

      const page = await world().browser.openOwn('popup.html')
      expect(await world().rows(page)).toEqual([
        'Critical: Elsewhere #1',
        'Unknown: NewestUnsure <b>bold</b> #3',
        'Low: NewerLow #2',
        'Low: OldCritical #1',
      ])
      const [there, here] = [page.getByRole('row', { name: /Elsewhere/ }), page.getByRole('row', { name: /NewerLow/ })]
      expect(await there.innerText()).toContain(hostOf(second))
      expect(await here.innerText()).toContain(hostOf(world().relay))
      await waitFor('the badge', async () => (await world().badge()) === String(anywhere + 1))
      expect(await accessibilityTrouble(page)).toEqual([])
      await page.close()
    })

    test('what is done goes to the incident’s own relay, and what is declared to the one that was chosen', async () => {
      const page = await world().browser.openOwn('popup.html')
      await world().rows(page)
      await page
        .getByRole('row', { name: /Elsewhere/ })
        .getByRole('button')
        .first()
        .click()
      await page.getByLabel('Comment').fill('Seen from here.')
      await page.getByRole('button', { name: 'Send' }).click()
      await page.getByText('Seen from here.').waitFor()
      await page.getByRole('button', { name: 'Acknowledge' }).click()
      await page.getByText('#1 is acknowledged.').waitFor()
      const acknowledged = async (at: TestRelay) =>
        (await at.api<{ acknowledgedAt: string | null }>('GET', '/projects/default/incidents/1')).acknowledgedAt !==
        null
      expect([await acknowledged(second), await acknowledged(world().relay)]).toEqual([true, false])
      await page.getByRole('button', { name: 'Back' }).click()
      await world().rows(page)
      await page.keyboard.press('n')
      await page.getByLabel('Title').fill('Said by hand')
      const project = page.getByLabel('Project')
      expect(await project.locator('option:checked').innerText()).toContain(hostOf(world().relay))
      await project.selectOption(`${second.address} default`)
      await page.getByRole('button', { name: 'Declare incident' }).click()
      await page.getByRole('article', { name: 'High: Said by hand #2' }).waitFor()
      expect(await second.api('GET', '/projects/default/incidents/2')).toMatchObject({ title: 'Said by hand' })
      await page.close()
    })

    test('one that goes away is named, and hides nothing of the other', async () => {
      await second.kill()
      const page = await world().browser.openOwn('popup.html')
      await page.getByText(new RegExp(`Relay ${hostOf(second)} not reached since \\d`)).waitFor()
      expect(await world().rows(page)).toHaveLength(anywhere + 2)
      await world().fire('Meanwhile', 'warning', 1)
      await page.getByRole('row', { name: /Meanwhile/ }).waitFor()
      await waitFor('the badge', async () => (await world().badge()) === `${anywhere + 3}?`)
      expect(await accessibilityTrouble(page)).toEqual([])
      await second.start()
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByText(/not reached since/).waitFor({ state: 'detached' })
      await waitFor('the badge to be sure', async () => (await world().badge()) === String(anywhere + 3))
      await page.close()
    })

    test('each has its own project settings; another becomes the main one, and one is signed out of', async () => {
      const settings = await world().browser.openOwn('options.html#inlets')
      await settings.getByText(world().relay.webhook.url).first().waitFor()
      await settings.getByLabel('Relay', { exact: true }).selectOption(hostOf(second))
      await settings.getByText(second.webhook.url).first().waitFor()
      expect(decodeURIComponent(settings.url())).toContain(`@${second.address}`)
      expect(await accessibilityTrouble(settings)).toEqual([])
      await settings.getByRole('link', { name: 'Relay' }).click()
      await settings.getByRole('button', { name: `Make main: ${hostOf(second)}` }).click()
      const first = settings.getByRole('list', { name: 'Paired relays' }).getByRole('listitem').first()
      await first.filter({ hasText: second.address }).getByText('main relay').waitFor()
      await settings.getByRole('button', { name: `Sign out of ${hostOf(world().relay)}` }).click()
      await settings.getByText(`no longer knows ${hostOf(world().relay)}, and its token is revoked there`).waitFor()
      await settings.close()
      const page = await world().browser.openOwn('popup.html')
      await waitFor(
        'only its incidents',
        async () => (await world().rows(page)).join() === 'High: Said by hand #2,Critical: Elsewhere #1',
      )
      expect(await page.getByRole('row', { name: /Elsewhere/ }).innerText()).not.toContain(hostOf(second))
      await waitFor('the badge', async () => (await world().badge()) === '2')
      await page.close()
    })
  })
}
