import { describe, expect, test } from 'vitest'
import { whatToNotify, type Shown } from '#extension/background/notify/what-to-notify.ts'
import { usualNotifications, type NotificationSettings } from '#extension/messages/notification-settings.ts'
import { incidentOf } from '../../screens/incident-fixture.ts'

const at = new Date(2026, 0, 1, 12, 0)
const relay = 'https://relay.example'
const on = { ...usualNotifications, on: true }
const critical = incidentOf(1, { severity: 'critical' })

function told(before: Shown | null, given: Partial<NotificationSettings> = {}, incident = critical, when = at) {
  return whatToNotify([incident], before, { ...on, ...given }, { relay, whole: true, at: when }).news.length
}

describe('notifications', () => {
  test('what was open before anything was heard is no news; what comes after that is', () => {
    expect(told(null)).toBe(0)
    expect(told({})).toBe(1)
    expect(told({ 'shop#1': { severity: 'critical', acknowledged: false } })).toBe(0)
  })

  test('a severity that is raised is told again, one that falls is not', () => {
    expect(told({ 'shop#1': { severity: 'high', acknowledged: false } })).toBe(1)
    expect(told({ 'shop#1': { severity: 'high', acknowledged: false } }, {}, incidentOf(1, { severity: 'low' }))).toBe(
      0,
    )
  })

  test.each<[string, Partial<NotificationSettings>, number]>([
    ['switched off', { on: false }, 0],
    ['from high on', { from: 'high' }, 1],
    ['of this project', { projects: ['shop', 'bank'] }, 1],
    ['of this project of this relay', { projects: ['shop@https://relay.example'] }, 1],
    ['of the same slug of another relay', { projects: ['shop@https://other.example'] }, 0],
    ['of other projects', { projects: ['bank'] }, 0],
  ])('%s', (_, given, count) => expect(told({}, given)).toBe(count))

  test('of a lesser severity than wanted: not', () => {
    expect(told({}, { from: 'high' }, incidentOf(1, { severity: 'medium' }))).toBe(0)
  })

  test.each([
    ['22:00', '07:00', 23, 0],
    ['22:00', '07:00', 6, 0],
    ['22:00', '07:00', 7, 1],
    ['22:00', '07:00', 21, 1],
    ['12:00', '13:00', 12, 0],
    ['12:00', '13:00', 13, 1],
  ])('quiet from %s to %s, at %i o’clock', (from, to, hour, count) => {
    const when = new Date(2026, 0, 1, hour, 0)
    const quiet = { from, to, exceptCritical: false }
    expect(told({}, { quiet }, critical, when)).toBe(count)
    expect(told({}, { quiet: { ...quiet, exceptCritical: true } }, critical, when)).toBe(1)
  })

  test('what is closed or in somebody’s hands is taken away, and is not told again', () => {
    const before = {
      'shop#1': { severity: 'critical', acknowledged: false },
      'shop#2': { severity: 'high', acknowledged: false },
    } as const
    const acknowledged = incidentOf(1, { severity: 'critical', acknowledgedAt: '2026-01-01T12:30:00.000Z' })
    const { news, clear, known } = whatToNotify([acknowledged], before, on, { relay, whole: true, at })
    expect([news.length, clear.toSorted()]).toEqual([0, ['shop#1', 'shop#2']])
    expect(Object.keys(known)).toEqual(['shop#1'])
  })
})
