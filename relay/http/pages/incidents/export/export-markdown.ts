import { reduceValues } from '#shared/drawing/reduce.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Block } from '#shared/format/markdown.ts'
import { rangeLabel } from '#shared/format/range-label.ts'
import { severityNames } from '#shared/look/severity-names.ts'
import type { Panel } from '#shared/model/panel.ts'
import { picturePng } from '#relay/images/png/picture.ts'
import { plain, target } from '#shared/format/markdown-escape.ts'
import { markdownTable, writeMarkdown } from '#relay/templates/write-markdown.ts'
import type { ShownChart } from '../charts/show-chart.ts'
import { chartOrigin, incidentFacts, moment } from './export-words.ts'
import type { ExportedIncident } from './gather-incident.ts'

/** Of a chart's series; the picture has all of them. */
const mostSeries = 20

/**
 * An incident as one Markdown file. Pictures of its charts stand at its end, as data, so that the text can be read as
 * text; where pictures in data are not shown, the table below each still says what the chart said.
 */
export async function exportMarkdown(exported: ExportedIncident): Promise<string> {
  const { incident, alerts, body, notes, chartsBelow, beside, now } = exported
  const pictures: Panel[] = []
  const below = (block: Block) => chartsBelow(block).map(chartText).join('\n\n')
  const lines = [
    `# ${plain(incident.title)}`,
    `Incident [${plain(`${incident.project}#${incident.iid}`)}](${target(incident.url)}), written ${moment(new Date(now).toISOString())}`,
    markdownTable(
      ['What', 'Is'],
      incidentFacts(incident).map(([name, value]) => [`**${name}**`, plain(value)]),
    ),
    ...(body.length > 0 ? ['## Description', writeMarkdown(body, below)] : []),
    ...(alerts.length > 0 ? ['## Alerts', alertTable()] : []),
    ...(beside.length > 0 ? ['## Frozen charts', ...beside.map(chartText)] : []),
    '## Timeline',
    ...notes.map(({ kind, author, at, blocks }) => {
      const text = writeMarkdown(blocks, kind === 'system' ? undefined : below)
      return `**${moment(at)}** ${plain(author)}${kind === 'system' ? ` ${text}` : `\n\n${text.replaceAll(/^/gm, '> ')}`}`
    }),
  ]
  const encoded = await Promise.all(
    pictures.map(async panel => Buffer.from(await picturePng(panel)).toString('base64')),
  )
  const references = encoded.map((data, index) => `[chart-${index + 1}]: data:image/png;base64,${data}`)
  return `${[...lines, ...references].join('\n\n')}\n`

  function alertTable(): string {
    return markdownTable(
      ['Alert', 'Severity', 'Started', 'Ended'],
      alerts.map(({ title, severity, startedAt, endedAt }) => [
        plain(title),
        severityNames.en[severity],
        moment(startedAt),
        endedAt === null ? 'not yet' : moment(endedAt),
      ]),
    )
  }

  function chartText(chart: ShownChart): string {
    if (!chart.outcome.ok) return `*${plain(chart.outcome.failure.message)}*`
    const panel = chart.outcome.value
    pictures.push(panel)
    const range = `${rangeLabel(panel.window, panel.zone)}${panel.zone ? '' : ' UTC'}`
    return [
      `![${plain(panel.title)}][chart-${pictures.length}]`,
      `[${plain(panel.title || 'Chart')}](${target(panel.source.openUrl)}), ${range}. ${chartOrigin(chart, now)}`,
      seriesTable(panel),
    ]
      .filter(text => text !== '')
      .join('\n\n')
  }
}

/** The least, the most and the last of each series. */
function seriesTable(panel: Panel): string {
  const shown = panel.series.filter(({ look }) => !look?.hidden && !look?.band)
  if (shown.length === 0) return ''
  const rows = shown.slice(0, mostSeries).map(series => {
    const text = (how: 'min' | 'max' | 'last') => plain(valueText(reduceValues(series.values, how), panel, series))
    return [plain(series.name), text('min'), text('max'), text('last')]
  })
  const more = shown.length - rows.length
  const table = markdownTable(['Series', 'Least', 'Most', 'Last'], rows)
  return more > 0 ? `${table}\n\nand ${more} more` : table
}
