import { describe, expect, test } from 'vitest'
import type { IncomingAlert } from '#relay/intake/intake.ts'
import { intakes } from '#relay/intake/registry.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import { notification, wireAlert } from '#test/factories/notification.ts'

// One suite for every kind of webhook payload. A row says how that sender writes a thing; the assertions are the same for all.

const now = Date.parse('2026-01-01T00:01:00Z')
let ids = 0
const context = { now, newId: () => `id${ids++}` }

type Text = { title: string; description?: string }
type Row = {
  /** A firing alert with these texts. */
  firing: (text: Text) => unknown
  /** The end of the alert that `firing` with the same texts began. */
  resolved: (text: Text) => unknown
  /** Right JSON, wrong shape, and the field that is to be named. */
  wrong: [body: unknown, field: string][]
}

const rows: Record<IntakeKind, Row> = {
  alertmanager: {
    firing: ({ title, description = '' }) =>
      notification([wireAlert({ annotations: { summary: title, description } })], { unknownField: [1] }),
    resolved: ({ title, description = '' }) => {
      const over = { status: 'resolved', endsAt: '2026-01-01T00:00:30Z' }
      return notification([wireAlert({ ...over, annotations: { summary: title, description } })])
    },
    wrong: [
      [[], ''],
      [notification([], { version: '1' }), 'version'],
      [notification([wireAlert({ startsAt: 'soon' })]), 'alerts.0.startsAt'],
    ],
  },
  prometheus: {
    firing: ({ title, description = '' }) => [postable({ summary: title, description }, '2026-01-01T00:05:00Z')],
    resolved: ({ title, description = '' }) => [postable({ summary: title, description }, '2026-01-01T00:00:30Z')],
    wrong: [
      [{}, ''],
      [[{ labels: {}, startsAt: '2026-01-01T00:00:00Z' }], '0.labels'],
      [[{ labels: { alertname: 'A' }, startsAt: 'soon' }], '0.startsAt'],
    ],
  },
  grafana: {
    firing: ({ title, description = '' }) => grafana([wireAlert({ annotations: { summary: title, description } })]),
    resolved: ({ title, description = '' }) => {
      const over = { status: 'resolved', endsAt: '2026-01-01T00:00:30Z' }
      return grafana([wireAlert({ ...over, annotations: { summary: title, description } })])
    },
    wrong: [
      ['text', ''],
      [grafana('many'), 'alerts'],
      [grafana([wireAlert({ startsAt: 1 })]), 'alerts.0.startsAt'],
      [{ ruleId: 1, ruleName: 'R' }, 'state'],
    ],
  },
  generic: {
    firing: text => ({ ...text, fingerprint: 'f' }),
    resolved: text => ({ ...text, fingerprint: 'f', end_time: '2026-01-01T00:00:30Z' }),
    wrong: [
      [[], ''],
      [{ title: {} }, 'title'],
      [{ start_time: [] }, 'start_time'],
    ],
  },
  pagerduty: {
    firing: ({ title, description }) => ({
      ...event('trigger'),
      payload: { summary: title, source: 'web-1', severity: 'critical', custom_details: { description } },
    }),
    resolved: () => event('resolve'),
    wrong: [
      [{ ...event('reassign') }, 'event_action'],
      [{ ...event('trigger') }, 'payload'],
      [{ ...event('trigger'), payload: { summary: 's', source: 'h', severity: 'awful' } }, 'payload.severity'],
      [{ ...event('resolve'), dedup_key: undefined }, 'dedup_key'],
      [{ ...event('resolve'), dedup_key: 'x'.repeat(256) }, 'dedup_key'],
    ],
  },
}

function postable(annotations: object, endsAt: string) {
  const { status: _, fingerprint: __, ...alert } = wireAlert({ annotations, endsAt })
  return alert
}

function grafana(alerts: unknown) {
  return { receiver: 'relay', status: 'firing', orgId: 2, version: '1', groupKey: '{}:{}', title: 't', alerts }
}

function event(event_action: string) {
  return { routing_key: 'key', event_action, dedup_key: 'checkout-5xx' }
}

const nasty = [
  ['markup', '<img src=x onerror=alert(1)> <script>alert(1)</script>'],
  ['Markdown', '[x](javascript:alert(1)) **b** `c`'],
  ['right to left', 'שגיאה חמורה خطأ في الخادم'],
  ['long', 'x'.repeat(10_240)],
  ['emoji', '🔥'.repeat(300)],
] as const

describe.each(Object.entries(rows))('%s', (kind, row) => {
  const intake = intakes[kind as IntakeKind]
  const only = (body: unknown): IncomingAlert => {
    const { alerts, rejected } = intake.read(body, context)
    expect(rejected).toEqual([])
    expect(alerts).toHaveLength(1)
    return alerts[0]!
  }

  test('a firing alert has a title, a start and a fingerprint', () => {
    expect(only(row.firing({ title: 'Disk full' }))).toMatchObject({
      does: 'fire',
      title: 'Disk full',
      endedAt: null,
      fingerprint: expect.stringMatching(/^[0-9a-f]{40}$/),
    })
  })

  test('its repeat and its end have the same fingerprint', () => {
    const first = only(row.firing({ title: 'Disk full' }))
    expect(only(row.firing({ title: 'Disk full' })).fingerprint).toBe(first.fingerprint)
    const over = only(row.resolved({ title: 'Disk full' }))
    expect(over).toMatchObject({ does: 'resolve', fingerprint: first.fingerprint })
    expect(over.endedAt).not.toBeNull()
  })

  test.each(row.wrong)('wrong shape %#: the field is named', (body, field) => {
    expect(() => intake.read(body, context)).toThrow(Failure)
    try {
      intake.read(body, context)
    } catch (thrown) {
      expect(thrown).toMatchObject({ value: { code: 'bad-shape', field } })
    }
  })

  test.each([null, 'text', 7, true])('%j is no payload of it, and it says so in a sentence', body => {
    expect(() => intake.read(body, context)).toThrow(/^[^“”:]*(: )?[^“”:]* must be [a-zA-Z ]+\.$/)
  })

  test.each(nasty)('%s in a text is kept as text, within limits', (_, text) => {
    const alert = only(row.firing({ title: text, description: text }))
    expect(alert.title.length).toBeLessThanOrEqual(200)
    expect(alert.title).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
    expect(alert.title.slice(0, 20)).toBe(text.slice(0, 20))
    expect(alert.links).toEqual(expect.not.arrayContaining([{ url: expect.stringMatching(/^javascript/) }]))
  })

  test('characters that turn the reading direction around are gone from a title', () => {
    expect(only(row.firing({ title: 'a \u202Eevil\u202C b' })).title).toBe('a evil b')
  })

  test('control characters are gone', () => {
    expect(only(row.firing({ title: 'a\u0000b\u001b[31mc' })).title).toBe('ab[31mc')
  })

  test('its own sample is one that it takes, and each is an alert of its own', () => {
    const [one, two] = ['a', 'b'].map(id => only(intake.sample(now, id)))
    expect(one?.title).toContain('Test alert')
    expect(one?.fingerprint).not.toBe(two?.fingerprint)
  })
})
