import { expect, test } from 'vitest'
import { describeWith } from '#test/servers/needs.ts'
import { waitFor } from '#test/servers/wait-for.ts'
import { panelsIn } from '../extension-steps.ts'
import { boxes, onPages } from './on-pages.ts'

describeWith('chromium', 'prometheus')('where panels stand', () => {
  const stage = onPages()

  test.each(['/strict', '/trusted-types', '/coep'])('%s: the page’s policy does not reach a panel', async path => {
    const page = await stage.open(path)
    await panelsIn(page, 'ready', 1)
    await page.close()
  })

  test('below blocks, inside items and cells, and nowhere else', async () => {
    const page = await stage.open('/blocks')
    await panelsIn(page, 'ready', 5)
    const at = await page
      .locator('tocsin-panel')
      .evaluateAll(all => all.map(one => one.previousElementSibling?.id || one.parentElement?.id))
    expect(at).toEqual(['in-item', 'cell', 'quoted', 'flexed', 'inline'])
    for (const box of await boxes(page)) expect(box.width).toBeGreaterThanOrEqual(280)
    await page.close()
  })

  test('two in a row where there is room, one below the other where there is not', async () => {
    const page = await stage.open('/several')
    await page.setViewportSize({ width: 1200, height: 900 })
    await panelsIn(page, 'ready', 3)
    const [a, b, c] = await boxes(page)
    expect([a?.y, a?.width, a?.height]).toEqual([b?.y, b?.width, 340])
    expect(b?.x).toBeCloseTo((a?.x ?? 0) + (a?.width ?? 0) + 8, 0)
    expect(c?.y).toBeCloseTo((a?.y ?? 0) + 348, 0)
    const next = await page.locator('#after').boundingBox()
    expect(next?.y).toBeGreaterThanOrEqual((c?.y ?? 0) + 340)
    await page.setViewportSize({ width: 700, height: 900 })
    const narrow = await boxes(page)
    expect(narrow.map(box => Math.round(box.y - (narrow[0]?.y ?? 0)))).toEqual([0, 348, 696])
    expect(new Set(narrow.map(box => box.width)).size).toBe(1)
    await page.close()
  })

  test('from the right on a page that reads so', async () => {
    const page = await stage.open('/rtl')
    await page.setViewportSize({ width: 1200, height: 900 })
    await panelsIn(page, 'ready', 2)
    const [a, b] = await boxes(page)
    expect(a?.y).toBe(b?.y)
    expect(b?.x).toBeLessThan(a?.x ?? 0)
    await page.close()
  })

  test('one below the other when the page is zoomed', async () => {
    const page = await stage.open('/several')
    await page.setViewportSize({ width: 1200, height: 900 })
    await panelsIn(page, 'ready', 3)
    const zoom = (factor: number) =>
      stage.browser.worker().then(worker =>
        worker.evaluate(
          async ([url, to]) => {
            const { tabs } = (globalThis as unknown as { chrome: { tabs: ChromeTabs } }).chrome
            const [tab] = await tabs.query({ url: `${url}*` })
            await tabs.setZoom(tab!.id, to)
          },
          [page.url(), factor] as const,
        ),
      )
    await zoom(2)
    await waitFor('one column', async () => new Set((await boxes(page)).map(box => Math.round(box.x))).size === 1)
    expect((await boxes(page)).every(box => box.height === 340)).toBe(true)
    await zoom(1)
    await page.close()
  })

  test('in open shadow roots, those that come late as well', async () => {
    const page = await stage.open('/shadow')
    await panelsIn(page, 'ready', 2)
    expect(await page.locator('#early tocsin-panel').count()).toBe(1)
    expect(await page.locator('#late tocsin-panel').count()).toBe(1)
    await page.close()
  })

  test('in frames of the same site, with and without an address', async () => {
    const page = await stage.open('/frames')
    for (const frame of ['#same', '#doc']) {
      await page.frameLocator(frame).locator('tocsin-panel[data-state="ready"]').waitFor()
      expect(await page.frameLocator(frame).locator('tocsin-panel').count()).toBe(1)
    }
    await page.close()
  })

  test('never in an editor', async () => {
    const page = await stage.open('/editors')
    await panelsIn(page, 'ready', 1)
    expect(await page.locator('tocsin-panel').count()).toBe(1)
    expect(await page.locator('#block + tocsin-panel').count()).toBe(1)
    await page.close()
  })

  test('on paper, without holes for what is far away', async () => {
    const page = await stage.open('/far')
    await panelsIn(page, 'ready', 1)
    const shown = () =>
      page
        .locator('tocsin-panel')
        .evaluateAll(all => all.filter(one => getComputedStyle(one).display !== 'none').length)
    expect(await shown()).toBe(100)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    const printed = await shown()
    expect(printed).toBe(await page.locator('tocsin-panel iframe').count())
    expect(printed).toBeLessThan(20)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await shown()).toBe(100)
    await page.close()
  })

  test.each([
    ['/gitlab', ['here', 'there']],
    ['/github', ['here']],
    ['/github-react', ['here']],
    ['/jira', ['here', 'cell']],
    ['/slack', ['here', 'there']],
  ])('%s: in the places that its markup has for text', async (path, places) => {
    const page = await stage.open(path)
    await panelsIn(page, 'ready', places.length)
    const at = await page
      .locator('tocsin-panel')
      .evaluateAll(all =>
        all.map(one => one.previousElementSibling?.id || one.closest('td[id]')?.id || one.parentElement?.id),
      )
    expect(at).toEqual(places)
    for (const box of await boxes(page)) expect(box.width).toBeGreaterThan(300)
    await page.close()
  })
})

type ChromeTabs = {
  query: (question: { url: string }) => Promise<{ id: number }[]>
  setZoom: (id: number, factor: number) => Promise<void>
}
