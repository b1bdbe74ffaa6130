import { mappedText } from '../format/mapped-text.ts'
import { formatValue } from '../format/units.ts'
import type { Panel, Series } from '../model/panel.ts'
import type { Threshold } from '../model/panel-look.ts'
import { paintOf, type Paint } from './paint.ts'

type Of = Pick<Panel, 'unit' | 'look'>
type Style = Pick<Series, 'unit' | 'decimals'>

/** A value as it reads: what its dashboard maps it to, else the number in its unit. */
export function valueText(value: number | null | undefined, panel: Of, series: Style = {}): string {
  const mapped = mappedText(value ?? null, panel.look?.mappings)?.text
  if (mapped !== undefined) return mapped
  if (value === null || value === undefined) return panel.look?.noValue ?? '–'
  return formatValue(value, series.unit ?? panel.unit, series.decimals ?? panel.look?.decimals)
}

/** The colour that a value has by its mapping, its threshold, or below all of them; undefined for an ordinary one. */
export function valuePaint(value: number | null, panel: Pick<Panel, 'look' | 'thresholds'>): Paint | undefined {
  const mapped = paintOf(mappedText(value, panel.look?.mappings)?.color)
  if (mapped) return mapped
  if (value === null) return undefined
  const met = thresholdAt(value, panel.thresholds)
  return met ? (paintOf(met.color) ?? '--critical') : paintOf(panel.look?.baseColor)
}

/** The highest threshold that a value has reached. */
export function thresholdAt(value: number, thresholds: readonly Threshold[]): Threshold | undefined {
  let met: Threshold | undefined
  for (const threshold of thresholds) {
    if (value >= threshold.value && (!met || threshold.value > met.value)) met = threshold
  }
  return met
}

/** The threshold in words: colour alone tells nobody what it means. */
export function thresholdText(threshold: Threshold, panel: Of, series: Style = {}): string {
  return threshold.label ?? `≥ ${valueText(threshold.value, { unit: panel.unit }, { unit: series.unit })}`
}
