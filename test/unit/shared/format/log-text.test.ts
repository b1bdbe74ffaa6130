import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { logsCsv, logsMarkdown, logsText, nanoIso } from '#shared/format/log-text.ts'
import type { LogLine } from '#shared/model/log-line.ts'

const line = (text: string, labels: LogLine['labels'] = {}): LogLine => ({
  at: '1767225600123456789',
  text,
  level: null,
  labels,
})

test('a time keeps its nanoseconds, and what is no date stays a number', () => {
  expect(nanoIso('1767225600000000001')).toBe('2026-01-01T00:00:00.000000001Z')
  expect(nanoIso('18446744073709551615')).toBe('2554-07-21T23:34:33.709551615Z')
  expect(nanoIso('0')).toBe('1970-01-01T00:00:00.000000000Z')
})

test('a line of several stays one by its indentation', () => {
  expect(logsText([line('Error\nat a'), line('next')])).toBe(
    '2026-01-01T00:00:00.123456789Z Error\n  at a\n2026-01-01T00:00:00.123456789Z next\n',
  )
})

test('Markdown is fenced so that no line ends it, and so is its query', () => {
  const markdown = logsMarkdown([line('````js'), line('```')], '{a=`b`}\n|= "c"')
  expect(markdown.startsWith('`` {a=`b`} |= "c" ``\n\n`````text\n')).toBe(true)
  expect(markdown.endsWith('\n`````\n')).toBe(true)
  expect(logsMarkdown([line('x')], '')).toMatch(/^```text\n/)
})

test('CSV has a column per label, and no cell that a spreadsheet would run', () => {
  const csv = logsCsv([line('=cmd()', { pod: '@a' }), line('a,"b"\nc', { app: '' })])
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(parse(csv)).toEqual([
    ['timestamp', 'level', 'message', 'app', 'pod'],
    ['2026-01-01T00:00:00.123456789Z', '', "'=cmd()", '', "'@a"],
    ['2026-01-01T00:00:00.123456789Z', '', 'a,"b"\nc', '', ''],
  ])
})
