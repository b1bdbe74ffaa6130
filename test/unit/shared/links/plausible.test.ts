import { describe, expect, test } from 'vitest'
import { looksLikeDashboard } from '#shared/links/plausible.ts'
import { linkFamilies, parseLink } from '#shared/links/registry.ts'

const examples = linkFamilies
  .filter(({ id }) => id !== 'tocsin')
  .flatMap(({ examples }) => examples.map(({ url }) => url))

describe('links of hosts that nobody connected', () => {
  test.each(examples)('%s is guessed as it is read, or not at all', url => {
    const guess = looksLikeDashboard(url)
    const [target] = parseLink(url)
    if (guess) expect(guess).toEqual({ kind: target?.source, base: target?.base })
  })

  test('nearly all examples are found', () => {
    const missed = examples.filter(url => !looksLikeDashboard(url))
    expect(missed.map(url => new URL(url).pathname + new URL(url).hash)).toEqual([
      '/#/alerts', // no filter: any page may have such a place
      '/shop/backend/checkout/environments/14/metrics', // no dash: any site may have such a path
      '/shop/backend/checkout/-/clusters/3',
      '/shop/backend/checkout/prometheus/alerts/27/metrics_dashboard.json',
    ])
  })

  test.each([
    'https://drive.google.com/file/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345/view?usp=sharing',
    'https://docs.google.com/document/d/1aBcDeFgHiJkLmNoPqRsTuVwXyZ012345/edit?from=now',
    'https://github.com/grafana/d/issues?orgId=1',
    'https://evilzoom.us/j/1234567890',
    'https://shop.example.net/d/chairs/oak',
    'https://shop.example.net/d/chairs/oak?from=mail&to=cart',
    'https://example.net/goto/home',
    'https://example.net/explore',
    'https://example.net/explore?left=1',
    'https://example.net/dashboard/db/main',
    'https://example.net/alerts?state=open',
    'https://example.net/graph?x=1',
    'https://example.net/a/b/-/metrics',
    'https://user:secret@prom.example.net/graph?g0.expr=up',
    'javascript:alert(1)//graph?g0.expr=up',
    '/d/ck9Zq_7/x?viewPanel=4',
  ])('%s is left alone', href => {
    expect(looksLikeDashboard(href)).toBeNull()
  })
})
