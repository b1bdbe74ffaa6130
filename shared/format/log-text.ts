import type { LogLine } from '../model/log-line.ts'
import { csvText } from './csv.ts'

/** ISO 8601 in UTC to the nanosecond: `2026-03-01T14:00:00.123456789Z`. @param at UNIX nanoseconds */
export function nanoIso(at: string): string {
  const nanoseconds = BigInt(at)
  const date = new Date(Number(nanoseconds / 1_000_000n))
  if (Number.isNaN(date.getTime())) return at
  const fraction = String(nanoseconds % 1_000_000_000n).padStart(9, '0')
  return date.toISOString().replace(/\.\d{3}Z$/, `.${fraction}Z`)
}

/** A line each: when, and what. A line of several stays one by its indentation. */
export function logsText(lines: readonly LogLine[]): string {
  return lines.map(({ at, text }) => `${nanoIso(at)} ${text.replaceAll('\n', '\n  ')}\n`).join('')
}

/** For an issue or a chat: what was asked, then the lines in a fence that none of them can end. */
export function logsMarkdown(lines: readonly LogLine[], query: string): string {
  const text = logsText(lines)
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const asked = query === '' ? '' : `${codeSpan(query)}\n\n`
  return `${asked}${fence}text\n${text}${fence}\n`
}

/** `timestamp,level,message` and a column per label. RFC 4180, safe in a spreadsheet. */
export function logsCsv(lines: readonly LogLine[]): string {
  const names = [...new Set(lines.flatMap(({ labels }) => Object.keys(labels)))].sort()
  const head = ['timestamp', 'level', 'message', ...names.map(csvText)]
  const rows = lines.map(({ at, level, text, labels }) => [
    nanoIso(at),
    level ?? '',
    csvText(text),
    ...names.map(name => csvText(labels[name] ?? '')),
  ])
  return [head, ...rows].map(row => `${row.join(',')}\r\n`).join('')
}

function codeSpan(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const ticks = '`'.repeat(longest + 1)
  const room = longest > 0 ? ' ' : ''
  return `${ticks}${room}${line}${room}${ticks}`
}
