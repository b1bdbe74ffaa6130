import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchFirefox, type ExtendedFirefox } from '#test/servers/firefox.ts'
import { describeWith } from '#test/servers/needs.ts'
import { startRelay, type TestRelay } from '#test/servers/relay.ts'
import { seen } from './firefox-steps.ts'

// In Firefox, which reads it from the home folder. In Chromium it is tried among the options, on the browser's own page for that.
describeWith('firefox')('a policy of the organisation', () => {
  let relay: TestRelay
  let firefox: ExtendedFirefox

  beforeAll(async () => {
    relay = await startRelay()
    const notifications = { on: true, from: 'critical', sound: false }
    const policy = { relay: relay.address, sites: ['https://git.example.net', 'https://wiki.example.net'] }
    firefox = await launchFirefox({ policy: { ...policy, suggestions: false, notifications } })
  })
  afterAll(async () => {
    await firefox?.close()
    await relay?.stop()
  })

  const disabled = (selector: string) =>
    firefox.run(wanted => document.querySelector<HTMLInputElement>(wanted)?.matches(':disabled') ?? null, selector)

  test('its sites are offered together, and one click allows them', async () => {
    await firefox.openOwn('options.html#sites')
    await firefox.click('Revoke All sites')
    await seen(firefox, /git\.example\.net, https:\/\/wiki\.example\.net/)
    await firefox.click('Allow them all')
    await firefox.named('Revoke https://git.example.net')
    await firefox.named('Revoke https://wiki.example.net')
    await seen(firefox, /Since [^\n]+: allowed as one of your organisation’s sites\. Not used yet\./)
    expect(await firefox.run(() => document.body.innerText)).not.toContain('Allow them all')
    expect(await disabled('main input[type=checkbox]')).toBe(true)
  })

  test('only its relay can be paired with', async () => {
    const failure = await firefox.run(
      address =>
        (window as unknown as Firefox).browser.runtime.sendMessage({
          kind: 'relay/pair',
          request: { address, code: 'x' },
        }),
      'http://127.0.0.1:1',
    )
    expect(JSON.stringify(failure)).toContain('lets this browser pair with')
    await firefox.openOwn('options.html#relay')
    await firefox.named('Relay address')
    expect(await firefox.run(() => document.querySelector<HTMLInputElement>('main input')?.readOnly)).toBe(true)
    expect(await firefox.run(() => document.querySelector<HTMLInputElement>('main input')?.value)).toBe(relay.address)
    await firefox.fill('Pairing code', await relay.pairingCode())
    await firefox.click('Pair')
    await seen(firefox, 'Paired')
  })

  test('what it sets of notifications is shown and cannot be changed', async () => {
    await firefox.openOwn('options.html#notifications')
    await seen(firefox, 'laid down by your organisation')
    expect(await disabled('main input')).toBe(true)
    expect(await firefox.run(() => document.querySelector<HTMLSelectElement>('main select')?.value)).toBe('critical')
    expect(await disabled('main select')).toBe(true)
    await firefox.click('Only incidents that are assigned to me')
    await seen(firefox, 'Saved')
  })
})

type Firefox = { browser: { runtime: { sendMessage: (message: object) => Promise<unknown> } } }
