import { describe, expect, test } from 'vitest'
import { firstDraft, readDraft, readThreshold, roundTo } from '#extension/screens/panel/alerts/draft.ts'
import { explainAlert } from '#shared/alerting/explain-alert.ts'
import { panelOf } from '../../charts/panel-fixture.ts'

const window = { from: 1_000_000, to: 1_000_240, step: 60 }
const times = [1_000_000, 1_000_060, 1_000_120, 1_000_180, 1_000_240]
const above = { operator: '>', threshold: 5 } as const

describe('a draft of a rule', () => {
  test('starts with the chart’s own comparison, else its threshold, else a line above all of it', () => {
    const panel = panelOf([
      [1, null, 40],
      [2, 3, 4],
    ])
    expect(firstDraft(panel, above, 'x')).toMatchObject({ operator: '>', threshold: '5', forSeconds: 300 })
    const thresholds = [{ value: 0.9, color: 'critical' as const }]
    expect(firstDraft({ ...panel, thresholds }, undefined, 'x').threshold).toBe('0.9')
    expect(firstDraft(panel, undefined, 'x').threshold).toBe('44')
    expect(firstDraft(panelOf([[-10, -20]]), undefined, 'x').threshold).toBe('-9')
    expect(firstDraft(panelOf([[null]]), undefined, 'x').threshold).toBe('1')
  })

  test('reads a threshold as people write one', () => {
    expect([' 0,05 ', '1e3', '-2.5', '', '5 %', 'NaN', 'Infinity'].map(readThreshold)).toEqual([
      0.05,
      1000,
      -2.5,
      null,
      null,
      null,
      null,
    ])
  })

  test('names the first field that is none yet', () => {
    const draft = { ...firstDraft(panelOf([[1]]), above, 'Errors'), runbook: 'javascript:alert(1)' }
    expect(readDraft(draft)).toEqual({ ok: false, field: 'runbook' })
    expect(readDraft({ ...draft, name: ' ' })).toEqual({ ok: false, field: 'name' })
    expect(readDraft({ ...draft, threshold: 'x' })).toEqual({ ok: false, field: 'threshold' })
    expect(readDraft({ ...draft, runbook: '' })).toMatchObject({ ok: true, terms: { threshold: 5, runbook: null } })
  })

  test('a dragged value has the digits that a pixel is worth', () => {
    expect([roundTo(0.123456, 0.0021), roundTo(12_345.6, 130), roundTo(3, 0), roundTo(-0.30000000004, 0.01)]).toEqual([
      0.123, 12_300, 3, -0.3,
    ])
  })
})

describe('an explained alert', () => {
  const explained = (values: (number | null)[][]) =>
    explainAlert(panelOf(values, { window, times, zone: 'UTC' }), above, 'UTC')
  const said = (values: (number | null)[][]) => explained(values).warnings[0]

  test('says when it was crossed, what it is now, and when it was over', () => {
    expect(said([[1, 9, 8, 1, 2]])).toBe('Crossed > 5 at 13:47:40, now 2, back at 13:49:40.')
    expect(said([[1, 9, 8, 9, 7]])).toBe('> 5 since 13:47:40, now 7.')
    expect(said([[1, 2, 3, 4, 2]])).toBe('Never > 5 in this time, now 2.')
    expect(said([[null, null, null, null, null]])).toBe('The alert is for > 5; there is no data in this time.')
  })

  test('of several series the one furthest beyond is told, and what overlaps is shaded once', () => {
    const panel = explained([
      [1, 9, 9, 1, 1],
      [1, 1, 9, 9, 1],
    ])
    expect(panel.marks).toEqual([{ at: 1_000_060, until: 1_000_240, kind: 'alert', text: '' }])
    expect(panel.thresholds).toEqual([{ value: 5, color: 'critical', label: '> 5' }])
  })
})
