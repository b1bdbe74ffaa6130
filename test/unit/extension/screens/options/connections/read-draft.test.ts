import { describe, expect, test } from 'vitest'
import { draftOf, emptyDraft, type Draft } from '#extension/screens/options/connections/connection-draft.ts'
import { readEnvironments, writeEnvironments } from '#extension/screens/options/connections/environments-text.ts'
import type { ConnectionKind } from '#shared/model/connection.ts'
import { readDraft } from '#extension/screens/options/connections/read-draft.ts'

const base = { ...emptyDraft, baseUrl: ' https://ops.example.net/grafana/ ' }
const byRelay = (secret: Partial<Draft['secret']>): Draft => ({
  ...base,
  runs: 'relay',
  secret: { ...base.secret, ...secret },
})
const troublesOf = (draft: Draft, kind: ConnectionKind = 'grafana') =>
  Object.keys(readDraft(kind, draft).troubles ?? {})

test('a draft becomes a connection, tidied', () => {
  const headers = [
    { key: 0, name: ' X-Scope-OrgID ', value: ' shop ' },
    { key: 1, name: '', value: '' },
  ]
  expect(readDraft('grafana', { ...base, name: ' Ops ', headers }).values).toEqual({
    baseUrl: 'https://ops.example.net/grafana',
    name: 'Ops',
    runs: 'viewer',
    headers: { 'X-Scope-OrgID': 'shop' },
    options: {},
    secret: { type: 'none' },
  })
})

test.each([
  ['as they are', { type: 'keep' }, undefined],
  ['a token', { type: 'bearer', token: ' t ' }, { type: 'bearer', token: 't' }],
  ['a name and an empty password', { type: 'basic', username: 'a' }, { type: 'basic', username: 'a', password: '' }],
  ['a header', { type: 'header', name: 'X-Key', value: 'v' }, { type: 'header', name: 'X-Key', value: 'v' }],
] as const)('the relay proves itself with %s', (_, typed, secret) => {
  expect(readDraft('grafana', byRelay(typed)).values?.secret).toEqual(secret)
})

test('credentials typed for the relay do not go along with a viewer’s connection', () => {
  const draft = { ...byRelay({ type: 'bearer', token: 't' }), runs: 'viewer' as const }
  expect(readDraft('grafana', draft).values?.secret).toEqual({ type: 'none' })
})

describe('what is wrong is said at its field', () => {
  const header = (name: string, other = 'X-B') => ({
    ...base,
    headers: [
      { key: 0, name: other, value: '1' },
      { key: 1, name, value: '2' },
    ],
  })
  test.each([
    ['an address', { ...base, baseUrl: 'ops' }, 'baseUrl'],
    ['an address with a password', { ...base, baseUrl: 'https://a:b@ops.example.net' }, 'baseUrl'],
    ['no token', byRelay({ type: 'bearer' }), 'secret.token'],
    ['no user', byRelay({ type: 'basic', password: 'p' }), 'secret.username'],
    ['a header’s name', byRelay({ type: 'header', name: 'a b', value: 'v' }), 'secret.name'],
    ['a header twice', header('x-b'), 'headers.1.name'],
    ['a header without a name', header(''), 'headers.1.name'],
    ['a secret in the open', header('Authorization'), 'headers.1.name'],
  ])('%s', (_, draft, field) => expect(troublesOf(draft)).toEqual([field]))

  test('of GitLab’s dashboards', () => {
    const dashboards = [
      { key: 0, path: 'a.yml', yaml: 'panel_groups: []' },
      { key: 1, path: 'a.yml', yaml: '' },
    ]
    const gitlab = { prometheus: 'https://prom.example.net', dashboards, environments: '14 oops' }
    expect(troublesOf({ ...base, gitlab }, 'gitlab').sort()).toEqual([
      'gitlab.dashboards.1.path',
      'gitlab.dashboards.1.yaml',
      'gitlab.environments',
    ])
  })
})

test('an edited GitLab keeps what it had, and options that no form shows', () => {
  const options = {
    prometheus: 'https://prom.example.net',
    dashboards: [{ path: 'a.yml', yaml: 'panel_groups: []\n' }],
    environments: { 14: { kube_namespace: 'shop-14', title: 'two words' } },
    later: 1,
  }
  const connection = { id: 'c', kind: 'gitlab', name: 'Git', baseUrl: 'https://git.example.net', headers: {} } as const
  const draft = draftOf({ ...connection, runs: 'relay', options })
  expect(draft.secret.type).toBe('keep')
  expect(readDraft('gitlab', draft, options).values?.options).toEqual(options)
})

test('environments are lines, and a line that is none is named', () => {
  const environments = { 3: { a: 'b', empty: '' }, 14: { kube_namespace: 'shop 14' } }
  expect(readEnvironments(writeEnvironments(environments))).toEqual({ environments })
  expect(readEnvironments('\n 3 a=b \nproduction a=b')).toEqual({ bad: 'production a=b' })
  expect(readEnvironments('')).toEqual({ environments: {} })
})

describe('how long a source keeps its data', () => {
  const relayed = (retention: string): Draft => ({ ...byRelay({ type: 'keep' }), retention })

  test.each([' 90d ', '1y', '1h30m'])('“%s” is kept', typed => {
    expect(readDraft('prometheus', relayed(typed)).values?.options).toEqual({ retention: typed.trim() })
  })

  test.each(['90', '0d', 'long', '-1d', '1d 2h', '9 days'])('“%s” is refused at its field', typed => {
    expect(troublesOf(relayed(typed), 'prometheus')).toEqual(['retention'])
  })

  test('emptied, it is forgotten; beside what the form does not show', () => {
    const options = { retention: '90d', later: 1 }
    expect(JSON.stringify(readDraft('grafana', relayed(''), options).values?.options)).toBe('{"later":1}')
  })

  test('stays as it was where it is not asked for: as the viewer, and of logs', () => {
    const options = { retention: '90d' }
    const viewer: Draft = { ...base, retention: 'nonsense' }
    expect(readDraft('prometheus', viewer, options).values?.options).toEqual(options)
    expect(readDraft('loki', relayed('nonsense'), options).values?.options).toMatchObject(options)
  })
})
