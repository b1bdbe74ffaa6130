import { describe, expect, test } from 'vitest'
import { declaredDraft } from '#extension/background/menus/declared-text.ts'
import { startMenus } from '#extension/background/menus/browser-menus.ts'
import { menuPatterns } from '#extension/background/menus/menu-patterns.ts'
import { declaredPanels } from '#extension/background/menus/panels-in-view.ts'
import { menuBrowser } from './menu-browser.ts'

test('entries are on links to charts of what is connected, and on no others', () => {
  const places = [
    { kind: 'prometheus', baseUrl: 'https://prom.example.net:9090/eu' },
    { kind: 'grafana', baseUrl: 'https://grafana.example.net' },
  ]
  expect(menuPatterns(places, true)).toContain('https://prom.example.net:9090/eu/graph*')
  expect(menuPatterns(places, false)).toContain('https://prom.example.net/eu/graph*')
  expect(menuPatterns(places, true)).toContain('https://grafana.example.net/d/*')
  expect(menuPatterns(places, true).some(pattern => pattern.endsWith('.net/*'))).toBe(false)
  expect(menuPatterns([], true)).toEqual([])
})

test('what was selected is quoted, and says where it is from', () => {
  const link = 'https://prom.example.net/graph?g0.expr=up'
  const other = { url: 'https://prom.example.net/graph?g0.expr=down', title: 'down', on: true }
  const draft = declaredDraft(
    {
      title: 'Shop [prod]',
      url: 'https://shop.example.net/status',
      selection: 'Checkout is down\n<b>since 14:02</b>',
      link,
    },
    [{ url: link, title: 'up', on: true }, other],
  )
  expect(draft.panels).toEqual([other]) // the clicked one is in the body
  expect(draft.title).toBe('Checkout is down')
  expect(draft.body).toBe(
    [
      '> Checkout is down\n> <b>since 14:02</b>',
      'https://prom.example.net/graph?g0.expr=up',
      '[Shop \\[prod\\]](https://shop.example.net/status)',
    ].join('\n\n'),
  )
})

test('a page without a selection gives its title, and nothing gives nothing', () => {
  expect(declaredDraft({ title: 'x'.repeat(300), url: '', selection: ' ', link: '' }, [])).toEqual({
    title: 'x'.repeat(255),
    body: '',
    panels: [],
  })
})

const places = [
  { kind: 'prometheus', baseUrl: 'https://prom.example.net' },
  { kind: 'tocsin', baseUrl: 'https://relay.example.net' },
]
const up = 'https://prom.example.net/graph?g0.expr=up&g0.tab=0'

describe('the panels in view', () => {
  const seen = (hrefs: unknown) => declaredPanels(hrefs, places)

  test('are those of links to what is connected, each once, by what they ask', () => {
    const detour = `https://slack-redir.net/link?url=${encodeURIComponent(up)}`
    expect(seen([up, detour, up])).toEqual([{ url: up, title: 'up', on: true }])
  })

  test('are nothing else that a page may say', () => {
    const strangers = ['javascript:alert(1)', 'https://evil.example/graph?g0.expr=up', 'https://prom.example.net/', '']
    expect(seen([...strangers, 7, null, { href: up }, `${up}&x=${'x'.repeat(20_000)}`])).toEqual([])
    for (const answer of [undefined, null, 'up', { hrefs: [up] }, [[up]]])
      expect(declaredPanels(answer, places)).toEqual([])
  })

  test('are ten at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => `https://prom.example.net/graph?g0.expr=up${index}&g0.tab=0`)
    expect(seen(many)).toHaveLength(10)
  })
})

describe('the browser’s menu', () => {
  test('offers logs, CSV and incidents on charts only, and everything else on the relay’s links, too', async () => {
    const { browser, entries } = menuBrowser()
    await startMenus(browser, { ...acts([]), places: async () => places }).renew()
    const on = (url: string) =>
      entries.filter(({ targetUrlPatterns = [] }) => targetUrlPatterns.some(one => one.startsWith(url)))
    expect(on('https://prom.example.net').map(({ id }) => id)).toEqual([
      'open',
      'logs',
      'csv',
      'link',
      'attach',
      'source',
    ])
    expect(on('https://relay.example.net').map(({ id }) => id)).toEqual(['open', 'source'])
  })

  test('offers nothing on links where nothing is connected, and declaring everywhere', async () => {
    const { browser, entries } = menuBrowser()
    await startMenus(browser, { ...acts([]), places: async () => [] }).renew()
    expect(entries.map(({ id }) => id)).toEqual(['declare'])
  })

  test('opens the chart’s tab with the action begun, or what the chart is of', async () => {
    const done: unknown[] = []
    const { browser, choose } = menuBrowser()
    startMenus(browser, acts(done))
    for (const menuItemId of ['open', 'logs', 'csv', 'link', 'attach', 'source'])
      await choose({ menuItemId, linkUrl: up })
    const question = { href: up, part: 0 }
    expect(done.slice(0, 5)).toEqual([[question], ...['logs', 'csv', 'link', 'attach'].map(begin => [question, begin])])
    expect(done.slice(5)).toEqual([up])
  })

  const hour = `${up}&g0.range_input=1h`

  test('copies at once where the background can, over the time that the link means now', async () => {
    const done: unknown[] = []
    const { browser, choose } = menuBrowser()
    startMenus(browser, { ...acts(done), copy: async text => void done.push(text) })
    await choose({ menuItemId: 'link', linkUrl: hour })
    expect(done).toHaveLength(1)
    const copied = new URL(String(done[0]))
    expect(copied.searchParams.get('g0.range_input')).toBe('1h')
    expect(copied.searchParams.get('g0.end_input')).toMatch(/^2026-01-01.12:00:00/)
  })

  test('leaves the copying to the chart’s tab where the browser refuses it', async () => {
    const done: unknown[] = []
    const { browser, choose } = menuBrowser()
    const copy = async () => {
      throw new DOMException('Clipboard write was blocked.', 'NotAllowedError')
    }
    startMenus(browser, { ...acts(done), copy })
    await choose({ menuItemId: 'link', linkUrl: hour })
    expect(done).toEqual([[{ href: hour, part: 0 }, 'link']])
  })

  test('declares with the panels that the page says are in view', async () => {
    const { browser, choose, kept, sent } = menuBrowser([up, 'https://evil.example/graph?g0.expr=up'])
    startMenus(browser, acts([]))
    await choose({ menuItemId: 'declare', pageUrl: 'https://wiki.example/x', frameId: 3 }, { id: 5, title: 'Wiki' })
    expect(sent).toEqual([[5, { kind: 'panels/in-view' }, { frameId: 3 }]])
    expect(JSON.parse(kept['draft declare'] ?? '')).toEqual({
      title: 'Wiki',
      body: '[Wiki](https://wiki.example/x)',
      panels: [{ url: up, title: 'up', on: true }],
    })
  })

  test('declares on a page where nothing of ours is, too', async () => {
    const { browser, choose, kept } = menuBrowser(new Error('Could not establish connection.'))
    startMenus(browser, acts([]))
    await choose({ menuItemId: 'declare', pageUrl: 'https://wiki.example/x' }, { id: 5, title: 'Wiki' })
    expect(JSON.parse(kept['draft declare'] ?? '')).toMatchObject({ title: 'Wiki', panels: [] })
  })

  function acts(done: unknown[]) {
    return {
      places: async () => places,
      openPanel: async (...asked: unknown[]) => void done.push(asked),
      openTab: async (url: string) => void done.push(url),
      copy: null,
      now: () => Date.UTC(2026, 0, 1, 12),
    }
  }
})
