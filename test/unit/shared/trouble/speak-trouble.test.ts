import { expect, test } from 'vitest'
import { speakTrouble } from '#shared/trouble/speak-trouble.ts'

const loud = (sentence: string) => sentence.toUpperCase()

test('a failure is said in the other language, wherever it stands, and what it is about stays', () => {
  const next = { do: 'open', url: 'https://a.test', label: 'open' }
  const failure = { code: 'not-found', message: 'gone', detail: 'really', field: 'url', next }
  const said = { ...failure, message: 'GONE', detail: 'REALLY', next: { ...next, label: 'OPEN' } }
  expect(speakTrouble({ ok: false, failure }, loud)).toEqual({ ok: false, failure: said })
  expect(speakTrouble({ relays: [{ address: 'a', failure }, { failure: null }] }, loud)).toEqual({
    relays: [{ address: 'a', failure: said }, { failure: null }],
  })
})

test('so are the other sentences about trouble in an answer', () => {
  expect(
    speakTrouble(
      {
        title: 'stays',
        check: { ok: false, sentence: 'bad' },
        items: [{ lastError: 'late' }, { lastError: null }],
        warnings: ['left out'],
        rejected: [{ field: 'alerts.0', message: 'no name' }],
        refusal: 'refused',
      },
      loud,
    ),
  ).toEqual({
    title: 'stays',
    check: { ok: false, sentence: 'BAD' },
    items: [{ lastError: 'LATE' }, { lastError: null }],
    warnings: ['LEFT OUT'],
    rejected: [{ field: 'alerts.0', message: 'NO NAME' }],
    refusal: 'REFUSED',
  })
})

test('other people’s data is not read: a panel’s series and a log’s lines are handed on as they are', () => {
  const panel = { series: [{ labels: { sentence: 'x' } }], times: [1, 2], lines: [{ trouble: 'x' }] }
  const spoken = speakTrouble(panel, loud) as typeof panel
  expect(spoken.series).toBe(panel.series)
  expect(spoken.times).toBe(panel.times)
  expect(spoken.lines).toBe(panel.lines)
})
