import { describe, expect, test } from 'vitest'
import {
  mappingDraftOf,
  readMappingDraft,
  spotOf,
  type MappingDraft,
} from '#extension/screens/options/project/inlets/mapping/mapping-draft.ts'
import { InletMapping } from '#shared/model/mapping.ts'

const sample = { check: { name: 'Disk full', 'a.b': 1 }, state: 'OK', tags: ['x'], none: null }
const empty = mappingDraftOf(undefined)
const draft = (fields: Partial<Record<keyof MappingDraft['fields'], string>>, more: Partial<MappingDraft> = {}) => {
  const typed = Object.entries(fields).map(([name, path]) => [name, { path, fallback: '' }])
  const all = { ...empty.fields, ...(Object.fromEntries(typed) as object) }
  return { ...empty, sample: JSON.stringify(sample), fields: all, ...more }
}

test('a mapping comes out of the form as it went in', () => {
  const mapping: InletMapping = {
    sample,
    fields: {
      title: { path: ['check', 'title'], fallback: ['check', 'name'] },
      hosts: { path: ['tags', 0] },
      fingerprint: { path: ['check', 'a.b'] },
      end_time: { path: ['state'] },
    },
    severityWords: { red: 'high', 4: 'low', orange: 'high' },
    endWords: ['ok', 'all clear'],
  }
  expect(readMappingDraft(mappingDraftOf(mapping))).toEqual({ payload: sample, mapping, troubles: {} })
})

test('nothing mapped is no mapping, with or without a payload', () => {
  expect(readMappingDraft(empty)).toEqual({ payload: undefined, mapping: null, troubles: {} })
  expect(readMappingDraft(draft({ title: '  ' })).mapping).toBeNull()
  // Without a path to a state there are no words of it.
  expect(readMappingDraft(draft({}, { endWords: 'ok' })).mapping).toBeNull()
})

describe('what is wrong is said where it stands', () => {
  test.each([
    ['no JSON', draft({}, { sample: '{"a":' }), 'sample'],
    ['a list', draft({}, { sample: '[{}]' }), 'sample'],
    ['a text', draft({}, { sample: '"a"' }), 'sample'],
    ['no path', draft({ service: 'a..b' }), 'service'],
    ['the same word twice, whatever its case', twice(), 'severityWords.high'],
  ])('%s', (_, typed, spot) => {
    const { mapping, troubles } = readMappingDraft(typed)
    expect([mapping, Object.keys(troubles)]).toEqual([undefined, [spot]])
  })

  test.each([
    ['a path that leads nowhere', draft({ title: 'check.title' }), 'title'],
    ['one that leads out of the payload', draft({ title: 'constructor.name' }), 'title'],
    ['no payload', draft({ title: 'check.name' }, { sample: ' ' }), 'sample'],
  ])('%s can be tried, and is said', (_, typed, spot) => {
    const { mapping, troubles } = readMappingDraft(typed)
    expect([mapping?.fields.title !== undefined, Object.keys(troubles)]).toEqual([true, [spot]])
  })

  test('a path to null, or whose fallback leads somewhere, is good', () => {
    expect(readMappingDraft(draft({ title: 'none' })).troubles).toEqual({})
    const fields = { ...empty.fields, title: { path: 'nowhere', fallback: 'check.name' } }
    expect(readMappingDraft(draft({}, { fields })).troubles).toEqual({})
  })
})

test('whatever is typed, what is sent is a mapping', () => {
  const words = { ...empty.severityWords, low: '__proto__, constructor,, ,x' }
  const { mapping } = readMappingDraft(draft({ end_time: 'state' }, { severityWords: words, endWords: ' ok ,,' }))
  expect(InletMapping.parse(mapping)).toMatchObject({
    endWords: ['ok'],
    severityWords: { constructor: 'low', x: 'low' },
  })
})

test.each([
  ['mapping.fields.title.path', 'title'],
  ['mapping.fields.start_time.fallback.3', 'start_time.fallback'],
  ['severity', 'severity'],
  ['mapping.endWords.0', 'endWords'],
  ['mapping.sample', 'sample'],
  ['mapping', undefined],
  ['titles', undefined],
  [undefined, undefined],
])('the relay’s word of %s belongs to %s', (field, spot) => expect(spotOf(field)).toBe(spot))

function twice(): MappingDraft {
  return draft({}, { severityWords: { ...empty.severityWords, critical: 'red', high: 'RED' } })
}
