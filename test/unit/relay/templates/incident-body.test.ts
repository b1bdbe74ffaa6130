import { describe, expect, test } from 'vitest'
import { incidentBody, type BodyFacts } from '#relay/templates/incident-body.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'

const facts: BodyFacts = {
  title: 'Errors',
  startedAt: Date.parse('2020-04-20T09:05:00Z'),
  severity: 'critical',
  query: 'up == 0',
  service: 'shop',
  environment: 'production',
  monitoringTool: 'Prometheus',
  hosts: ['h1', 'h2'],
  description: 'Too many errors',
  runbook: 'https://wiki.example.net/rb',
  labels: { pod: 'a' },
  annotations: {},
  chartUrl: 'https://prom.example.net/graph?g0.expr=up&g0.tab=1',
  incidentMarkdown: null,
}

test('one line per fact, a hard break between them, the chart in a paragraph of its own', () => {
  expect(incidentBody(facts).split('\n')).toEqual([
    '**Start time:** 20 April 2020, 9:05AM (UTC)  ',
    '**Severity:** critical  ',
    '**Query:** `up == 0`  ',
    '**Service:** shop  ',
    '**Environment:** production  ',
    '**Monitoring tool:** Prometheus  ',
    '**Hosts:** h1 h2  ',
    '**Description:** Too many errors  ',
    '**Labels:** `pod=a`  ',
    '**Runbook:** [https://wiki.example.net/rb](<https://wiki.example.net/rb>)',
    '',
    '[Chart](<https://prom.example.net/graph?g0.expr=up&g0.tab=0&g0.range_input=1h&g0.end_input=2020-04-20+09%3A35%3A00>)',
  ])
})

test('what is missing is left out, and the sender’s own Markdown follows a rule', () => {
  const bare = {
    ...facts,
    query: null,
    service: null,
    environment: null,
    hosts: [],
    labels: {},
    runbook: null,
    chartUrl: null,
  }
  const body = incidentBody({ ...bare, description: '', monitoringTool: null, incidentMarkdown: '# Do this' })
  expect(body).toBe('**Start time:** 20 April 2020, 9:05AM (UTC)  \n**Severity:** critical\n\n---\n\n# Do this')
})

test.each([
  '[click](javascript:alert(1))',
  '<img src=x onerror=alert(1)>',
  '**bold** _it_ ~~no~~',
  'a\n\n# heading',
  '`code` ``more``',
  '| a | b |',
  '&lt;b&gt;',
  'a\n===\nb',
  'a\n---\nb',
  '1. one\n2. two',
  '- one\n+ two',
  '    code',
  '```\ncode\n```',
])('foreign text %j is shown as it is, and starts nothing', text => {
  const body = incidentBody({
    ...facts,
    description: text,
    service: text,
    query: text,
    labels: { [text]: text },
    annotations: { [text]: text },
  })
  const tree = JSON.stringify(parseMarkdown(body))
  expect(tree.replace(/\{"kind":"heading".*?"text":"Alert Details"\}\]\}/, '')).not.toMatch(
    /"(kind|type)":"(heading|table|list|emphasis)"/,
  )
  expect(tree).not.toContain('javascript:alert(1)"')
  expect(shown(parseMarkdown(body))).toContain(`Description: ${text.trim().replaceAll(/\s*\n\s*/g, '⏎')}`)
})

test('the lines of a description stay lines, its addresses can be followed, and it runs no quick action', () => {
  const description = 'See https://wiki.example.net/a_b_(c)?x=1&y=2, and\n\n/close\n(https://h.example.net/x).'
  const body = incidentBody({ ...facts, description })
  expect(body).toContain(
    '**Description:** See <https://wiki.example.net/a_b_(c)?x=1&y=2>, and  \n\\/close  \n\\(<https://h.example.net/x>\\).  \n',
  )
  expect(JSON.stringify(parseMarkdown(body))).toContain('"href":"https://wiki.example.net/a_b_(c)?x=1&y=2"')
})

test('a query of several lines keeps them, in a block that nothing in it can end', () => {
  const query = 'up # who is there\n  and on() vector(1)\n```'
  const [head, block] = parseMarkdown(incidentBody({ ...facts, query }))
  expect(shown(head)).toContain('⏎Query:')
  expect(block).toEqual({ kind: 'fence', text: query })
})

describe('extra annotations', () => {
  const body = (annotations: Record<string, string>) => incidentBody({ ...facts, annotations })

  test('are listed below the summary, before the chart, as GitLab lists them', () => {
    expect(body({ 'foo.bar.0': '1', team: 'db\n*now*' })).toMatch(
      /rb>\)\n\n#### Alert Details\n\n\*\*foo\.bar\.0:\*\* 1 {2}\n\*\*team:\*\* db {2}\n\\\*now\\\*\n\n\[Chart\]/,
    )
  })

  test('that the body says elsewhere, or that are for the relay, are not said twice', () => {
    const said = {
      title: 'Errors',
      summary: 'Errors',
      description: 'Too many errors',
      runbook_url: 'https://wiki.example.net/rb',
      dashboard_url: 'https://prom.example.net/graph?g0.expr=up&g0.tab=1',
      gitlab_incident_markdown: '**md**',
      gitlab_y_label: 'errors',
      blank: ' ',
    }
    expect(body(said)).toBe(incidentBody(facts))
    const spelled = {
      ...facts,
      runbook: 'https://wiki.example.net/',
      annotations: { runbook_url: 'https://wiki.example.net' },
    }
    expect(incidentBody(spelled)).not.toContain('Alert Details')
    expect(body({ summary: 'Another' })).toContain('**summary:** Another')
  })

  test('are cut where they would bury the rest, and say that there is more', () => {
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`key${at}`, 'x'.repeat(10_240)]))
    const text = body(many)
    expect(text.length).toBeLessThan(40_000)
    expect(text).toContain('and 10 more')
    const labelled = incidentBody({ ...facts, labels: many })
    expect(labelled.length).toBeLessThan(40_000)
    expect(labelled).toContain('and 10 more')
  })
})

/** All text of a tree, whatever its node kinds. */
function shown(node: unknown): string {
  if (Array.isArray(node)) return node.map(shown).join('')
  if (typeof node !== 'object' || node === null) return ''
  const { kind, text, value, children, ...rest } = node as Record<string, unknown>
  if (kind === 'break') return '⏎'
  if (typeof text === 'string') return text
  if (typeof value === 'string') return value
  return shown(children) || Object.values(rest).map(shown).join('')
}
