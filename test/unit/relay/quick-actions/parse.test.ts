import { describe, expect, test } from 'vitest'
import { findPeople } from '#relay/quick-actions/assignees.ts'
import { parseQuickActions, readNames, withoutEscapes } from '#relay/quick-actions/parse.ts'
import { readMoment } from '#relay/quick-actions/read-moment.ts'
import { quickActionNames } from '#relay/quick-actions/registry.ts'

const parse = (text: string) => parseQuickActions(text, quickActionNames)

describe('quick actions in a text', () => {
  test('are lines of their own; the rest stays, without the gap that they leave', () => {
    expect(parse('On it.\n\n/close\n/label ~a ~"b c"  \n\nBye.')).toEqual({
      rest: 'On it.\n\nBye.',
      actions: [
        { name: '/close', given: '' },
        { name: '/label', given: '~a ~"b c"' },
      ],
    })
    expect(parse('/CLOSE\r\n')).toEqual({ rest: '', actions: [{ name: '/close', given: '' }] })
  })

  test.each([
    'see /close here',
    ' /close',
    '/closed',
    '/unknown thing',
    '/close/it',
    '\\/close',
    '> /close',
    '- /close',
    '`/close`',
    '```\n/close\n```',
    '~~~~\n/close\n~~~\n/close\n~~~~',
    '````sh\n```\n/close\n````',
    '- item\n  ```\n/close',
    '    /close',
    '\t/close',
  ])('none in %j', text => expect(parse(text)).toEqual({ rest: text, actions: [] }))

  test.each(['```\na\n```\n/close', '``` a`b\n/close', '> ```\n/close', 'text\n/close\n```\n/close\n```'])(
    'one in %j',
    text => expect(parse(text).actions).toEqual([{ name: '/close', given: '' }]),
  )

  test('blank lines of a code block are its own', () => {
    expect(parse('```\na\n\n\n\nb\n```\n/close').rest).toBe('```\na\n\n\n\nb\n```')
  })
})

test.each([
  ['~a ~"b c" "d e" f', ['a', 'b c', 'd e', 'f']],
  ['~a,~b , ~a', ['a', 'b']],
  ['~ ""', []],
  ['~"half', ['"half']],
])('labels of %j', (given, names) => expect(readNames(given, '~')).toEqual(names))

test('what a template escaped for Markdown is read as it was', () => {
  expect(withoutEscapes('db\\-1 \\*x\\* C:\\\\d <https://zoom.us/j/1?a=b&c=d>')).toBe(
    'db-1 *x* C:\\d https://zoom.us/j/1?a=b&c=d',
  )
})

describe('moments', () => {
  const now = Date.parse('2026-01-31T12:00:00Z')
  test.each([
    ['2026-01-30 09:30', '2026-01-30T09:30:00.000Z'],
    ['9:30', '2026-01-31T09:30:00.000Z'],
    ['2026-01-30', '2026-01-30T00:00:00.000Z'],
    ['2026-01-30T09:30:15Z', '2026-01-30T09:30:15.000Z'],
    ['2026-01-30 09:30 +02:00', '2026-01-30T07:30:00.000Z'],
    ['2026-01-30 09:30 UTC', '2026-01-30T09:30:00.000Z'],
  ])('%s', (text, iso) => expect(new Date(readMoment(text, now) ?? 0).toISOString()).toBe(iso))

  test.each(['', 'yesterday', '2026-02-31 10:00', '25:00', '10:61', '2026-13-01', 'Z', '12', '2026-01-30 x'])(
    'not %j',
    text => expect(readMoment(text, now)).toBeNull(),
  )
})

describe('people', () => {
  const members = [
    { name: 'Jane Doe', email: 'jane@example.net' },
    { name: 'Jane Roe', email: 'jane@other.net' },
    { name: 'Ann', email: 'a.lee@example.net' },
  ]
  test.each([
    ['ann', ['Ann']],
    ['a.lee', ['Ann']],
    ['JaneDoe', ['Jane Doe']],
    ['jane@other.net', ['Jane Roe']],
    ['jane', ['Jane Doe', 'Jane Roe']],
    ['nobody', []],
    ['me', ['Kim']],
  ])('@%s', (word, names) => expect(findPeople(word, members, 'Kim')).toEqual(names))

  test('a project without members takes any name', () => expect(findPeople('zoe', [], 'Kim')).toEqual(['zoe']))
})
