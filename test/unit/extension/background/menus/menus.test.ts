import { expect, test } from 'vitest'
import { declaredDraft } from '#extension/background/menus/declared-text.ts'
import { menuPatterns } from '#extension/background/menus/menu-patterns.ts'

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
  const draft = declaredDraft({
    title: 'Shop [prod]',
    url: 'https://shop.example.net/status',
    selection: 'Checkout is down\n<b>since 14:02</b>',
    link: 'https://prom.example.net/graph?g0.expr=up',
  })
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
  expect(declaredDraft({ title: 'x'.repeat(300), url: '', selection: ' ', link: '' })).toEqual({
    title: 'x'.repeat(255),
    body: '',
  })
})
