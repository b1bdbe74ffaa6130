import type { Panel } from '../model/panel.ts'

// CSV as RFC 4180 has it: commas, CRLF after every row, quotation marks doubled.

/** Characters of one piece: enough that thousands of rows are few pieces, little enough to send while the next is made. */
const pieceLength = 64 * 1024

/**
 * What is on the chart, in pieces that follow each other: `timestamp,"<y label> > <series>"…`, one row per moment with
 * ISO 8601 in UTC, an empty cell for a gap. A table of rows is written as its columns. Nothing at all without rows.
 * The form is GitLab's (13.x, "Download CSV"), and safe in a spreadsheet: no text in it is taken for a formula.
 * @param hidden series that are switched off, by their index; as the dashboard has them when missing
 */
export function* panelCsv(panel: Panel, hidden = hiddenAtFirst(panel)): Generator<string> {
  let piece = ''
  for (const row of panel.table ? tableRows(panel.table) : timeRows(panel, hidden)) {
    piece += `${row.join(',')}\r\n`
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}

/** `Error-rate_20260301T140000Z-20260301T150000Z.csv`: the title and the range, with what every system takes in a name. */
export function panelFileName({ title, window }: Pick<Panel, 'title' | 'window'>, extension: string): string {
  const name = Array.from(title.normalize('NFC').replaceAll(/[^\p{L}\p{N}]+/gu, '-'))
    .slice(0, 80)
    .join('')
    .replaceAll(/^-+|-+$/g, '')
  return `${name || 'panel'}_${compactIso(window.from)}-${compactIso(window.to)}.${extension}`
}

function hiddenAtFirst({ series }: Panel): ReadonlySet<number> {
  return new Set(series.flatMap(({ look }, index) => (look?.hidden ? [index] : [])))
}

function* timeRows(panel: Panel, hidden: ReadonlySet<number>): Generator<string[]> {
  const shown = panel.series.flatMap((series, index) => (hidden.has(index) ? [] : [series]))
  if (panel.times.length === 0 || shown.length === 0) return
  const label = (axis: 'left' | 'right' | undefined) =>
    (axis === 'right' ? panel.look?.rightLabel : panel.look?.leftLabel) ?? panel.title
  yield ['timestamp', ...shown.map(({ name, look }) => csvText(`${label(look?.axis)} > ${name}`))]
  for (const [at, time] of panel.times.entries()) {
    yield [isoTime(time), ...shown.map(({ values }) => numberCell(values[at]))]
  }
}

function* tableRows({ columns, rows }: NonNullable<Panel['table']>): Generator<string[]> {
  if (rows.length === 0) return
  yield columns.map(({ name }) => csvText(name))
  for (const row of rows) {
    yield columns.map(({ type }, column) => {
      const cell = row[column]
      if (typeof cell === 'string') return csvText(cell)
      return type === 'time' && typeof cell === 'number' ? isoTime(cell) : numberCell(cell)
    })
  }
}

function numberCell(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value)
}

/** Always quoted. What a spreadsheet would read as a formula gets an apostrophe before it, as OWASP advises. */
export function csvText(text: string): string {
  const safe = /^\s*[=+\-@\t\r|]/.test(text) ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

/** @param seconds UNIX seconds; what is no date stays a number */
function isoTime(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString()
}

function compactIso(seconds: number): string {
  return isoTime(Math.round(seconds))
    .replace(/\.000Z$/, 'Z')
    .replaceAll(/[-:]/g, '')
}
