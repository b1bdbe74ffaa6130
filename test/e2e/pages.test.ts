import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { chromium, type Browser } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { notification, wireAlert } from '#test/factories/notification.ts'
import { describeWith, pathOf } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describeWith('chromium')('the relay’s pages in a browser', () => {
  let relay: TestRelay
  let browser: Browser

  beforeAll(async () => {
    relay = await startRelay()
    browser = await chromium.launch({ executablePath: pathOf('chromium'), args: ['--no-sandbox', '--disable-gpu'] })
    const runbook_url = 'https://wiki.example.net'
    const fired = Object.entries({ First: 'critical', Second: 'warning', Third: 'major', Fourth: 'error' }).map(
      ([title, severity]) =>
        wireAlert({ fingerprint: title, labels: { alertname: title, severity }, annotations: { title, runbook_url } }),
    )
    const headers = { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' }
    const sent = await fetch(relay.webhook.url, { method: 'POST', headers, body: JSON.stringify(notification(fired)) })
    expect(sent.status).toBe(200)
    for (const body of ['Rolling **back**.', '/label ~db ~"needs care"', '/zoom https://zoom.us/j/1234567890']) {
      await relay.api('POST', '/projects/default/incidents/1/notes', { body })
    }
    await relay.api('PUT', '/projects/default/templates/runbook', { body: '## {{ title }}\n/label ~runbook' })
    await relay.api('POST', '/projects/default/members', { name: 'Ana', email: 'ana@example.net', role: 'developer' })
  })

  afterAll(async () => {
    await Promise.all([browser?.close(), relay?.stop()])
  })

  /** A page; what goes wrong in it, the policy's refusals included, ends up in `troubles`. */
  async function open(path: string, options: Parameters<Browser['newPage']>[0] = {}) {
    const page = await browser.newPage(options)
    const troubles: string[] = []
    page.on('pageerror', error => troubles.push(error.message))
    page.on('console', message => message.type() === 'error' && troubles.push(message.text()))
    await page.goto(relay.address + path)
    return { page, troubles }
  }

  test.each([
    '/default/incidents',
    '/default/incidents?state=all&severity=low&sort=severity',
    '/default/incidents/new',
    '/default/incidents/1',
    '/default/incidents/2',
    '/default/incidents/3',
    '/default/incidents/4',
    '/default/alerts',
    '/default/alerts/1',
    '/default/templates',
    '/default/templates/edit',
    '/default/templates/edit?name=runbook',
  ])('%s has nothing that axe finds, and fits a phone', async path => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 390]) {
        const { page, troubles } = await open(path, { colorScheme, viewport: { width, height: 800 } })
        await page.evaluate(() => document.querySelectorAll('details').forEach(details => (details.open = true)))
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        await page.evaluate(axe)
        const found = await page.evaluate('axe.run(document).then(({ violations }) => violations.map(({ id }) => id))')
        expect({ colorScheme, width, found, over: over > 0, troubles }).toEqual({
          colorScheme,
          width,
          found: [],
          over: false,
          troubles: [],
        })
        await page.close()
      }
    }
  })

  test('keys walk the list, leave fields alone, and can be turned off for good', async () => {
    const { page, troubles } = await open('/default/incidents')
    for (const key of ['j', 'j', 'ArrowDown', 'k']) await page.keyboard.press(key)
    expect(await page.locator('a[data-row]:focus').textContent()).toContain('Third')
    await page.keyboard.press('/')
    await page.keyboard.type('jo?')
    expect(await page.inputValue('input[type=search]')).toBe('jo?')
    await page.keyboard.press('Tab')
    await page.keyboard.press('?')
    await page.getByRole('checkbox', { name: 'Single keys' }).uncheck()
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click()
    await page.reload()
    await page.keyboard.press('j')
    expect(await page.locator('a[data-row]:focus').count()).toBe(0)
    await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
    await page.getByRole('checkbox', { name: 'Single keys' }).check()
    await page.keyboard.press('Escape')
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('j')
    await page.keyboard.press('o')
    await page.waitForURL(/\/incidents\/4$/)
    expect(troubles).toEqual([])
  })

  test('quick actions are offered at the beginning of a line, and taken by keys or pointer', async () => {
    const { page, troubles } = await open('/default/incidents/2')
    const field = page.getByRole('textbox', { name: 'Note', exact: true })
    const list = page.getByRole('listbox', { name: 'Quick actions' })
    await field.click()
    await page.keyboard.type('see a/se')
    expect(await list.isVisible()).toBe(false)
    await page.keyboard.type('\n/se')
    expect(await list.getByRole('option').allTextContents()).toHaveLength(1)
    expect(await field.getAttribute('aria-activedescendant')).toBe(await list.getByRole('option').getAttribute('id'))
    await page.keyboard.press('Tab')
    await page.keyboard.type('info\n/')
    await page.keyboard.press('Escape')
    expect(await list.isVisible()).toBe(false)
    await page.keyboard.type('cl')
    await list.getByRole('option', { name: '/close' }).click()
    expect(await field.inputValue()).toBe('see a/se\n/severity info\n/close')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByRole('button', { name: 'Reopen' }).waitFor()
    expect(await page.locator('output.told').textContent()).toContain('severity to info')
    expect(troubles).toEqual([])
  })

  test('everything works without a script', async () => {
    const { page } = await open('/default/incidents', { javaScriptEnabled: false })
    await page.getByRole('link', { name: 'Declare incident' }).click()
    await page.getByLabel('Title').fill('By hand')
    await page.getByRole('button', { name: 'Declare incident' }).click()
    await page.getByRole('heading', { name: 'By hand' }).waitFor()
    await page.getByRole('textbox', { name: 'Note', exact: true }).fill('Seen.\n/label ~web')
    await page.getByRole('button', { name: 'Add note' }).click()
    await page.getByText('Added “web”.').waitFor()
    await page.locator('details.edit > summary').click()
    await page.getByRole('checkbox', { name: 'web' }).uncheck()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('removed ~web').waitFor()
    await page.goto(`${relay.address}/default/incidents`)
    await page.getByRole('searchbox').fill('by hand')
    await page.getByRole('button', { name: 'Search' }).click()
    expect(await page.locator('.incidents li').count()).toBe(1)
  })
})
