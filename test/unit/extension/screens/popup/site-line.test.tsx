// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { siteInFront } from '#extension/screens/popup/site-in-front.ts'
import type { Ask } from '#extension/messages/transport.ts'
import { inboxOf } from '../incident-fixture.ts'
import { settle } from '../settle.ts'
import { openPopup as open } from './open-popup.tsx'

test('the page one is on is allowed in two clicks: the toolbar button, and this', async () => {
  const site = { origin: 'https://git.example.net', label: 'git.example.net', isOff: false }
  const { root, deps } = await open(inboxOf(), undefined, {}, site)
  expect(root.textContent).toContain('Charts are not drawn on git.example.net yet.')
  await settle(() =>
    [...root.querySelectorAll<HTMLElement>('.button')].find(one => one.textContent === 'Allow')?.click(),
  )
  expect(deps.allowSite).toHaveBeenCalledWith(site)
  expect(root.textContent).toContain('git.example.net is allowed')
})

describe('a page whose site is switched off', () => {
  const site = { origin: 'https://git.example.net', label: 'git.example.net', isOff: true }
  const switchOn = async (root: HTMLElement) =>
    settle(() =>
      [...root.querySelectorAll<HTMLElement>('.button')].find(one => one.textContent === 'Switch on')?.click(),
    )

  test('is said, and switched on again by one click', async () => {
    const { root, deps, asked } = await open(inboxOf(), undefined, { 'panels/switch-on': { on: true } }, site)
    expect(root.textContent).toContain('Charts are switched off on git.example.net.')
    await switchOn(root)
    expect(asked).toContain('panels/switch-on {"origin":"https://git.example.net"}')
    expect(deps.allowSite).not.toHaveBeenCalled()
    expect(root.textContent).toContain('Charts are drawn on git.example.net again.')
  })

  test('leads to the settings where all sites at once are off', async () => {
    const { root, deps } = await open(inboxOf(), undefined, { 'panels/switch-on': { on: false } }, site)
    await switchOn(root)
    expect(deps.openOptions).toHaveBeenCalledWith('panels')
    expect(root.textContent).not.toContain('again')
  })
})

describe('the site in front', () => {
  const at = (url: string | undefined, granted: boolean, on: boolean) =>
    siteInFront(
      {
        tabs: { query: async () => [{ url }] },
        permissions: { contains: async () => granted },
      } as unknown as Parameters<typeof siteInFront>[0],
      (async () => ({ on })) as unknown as Ask,
    )
  const site = { origin: 'https://git.example.net:8443', label: 'git.example.net:8443' }

  test.each([
    ['not allowed', false, false, { ...site, isOff: false }],
    ['not allowed and switched off', false, true, { ...site, isOff: false }],
    ['allowed and switched off', true, false, { ...site, isOff: true }],
    ['drawn on', true, true, null],
  ])('is %s', async (_, granted, on, told) => {
    expect(await at(`${site.origin}/issues/1`, granted, on)).toEqual(told)
  })

  test('is none among the browser’s own pages', async () => {
    expect([await at('about:addons', false, false), await at(undefined, false, false)]).toEqual([null, null])
  })
})
