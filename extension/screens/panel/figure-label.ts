import type { PanelClaim } from '#extension/messages/contract.ts'
import { lastValue } from '#extension/charts/legend-choice.ts'
import { valueText } from '#shared/drawing/value-words.ts'
import type { Panel } from '#shared/model/panel.ts'
import { words } from './words.ts'

const mostValues = 4

/** A panel in one line for those who hear it: title, where from, range, latest values. */
export function figureLabel(claim: PanelClaim | undefined, panel: Panel | undefined, range?: string): string {
  const title = panel?.title || claim?.title // before its answer a dashboard's panel has no name
  const parts = claim ? [title, whereLabel(claim), range].filter(Boolean) : [words.untitled]
  const latest = panel ? latestValues(panel) : ''
  return [...parts, ...(latest ? [words.latest(latest)] : [])].join(', ')
}

export function whereLabel(claim: PanelClaim): string {
  return claim.connection === claim.sourceTitle ? claim.connection : `${claim.connection} · ${claim.sourceTitle}`
}

function latestValues(panel: Panel): string {
  const all = panel.series.flatMap(series => {
    const value = lastValue(series.values)
    return value === null ? [] : [{ name: series.name, text: valueText(value, panel, series) }]
  })
  if (all.length === 1) return all.map(({ text }) => text).join('')
  const said = all.slice(0, mostValues).map(({ name, text }) => `${name} ${text}`)
  return [...said, ...(all.length > mostValues ? [words.moreSeries(all.length - mostValues)] : [])].join(', ')
}
