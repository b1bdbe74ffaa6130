import { formatValue, scaleFor, withSuffix } from '../format/units.ts'
import type { Panel, Series } from '../model/panel.ts'
import type { Threshold, ValueMapping } from '../model/panel-look.ts'
import { paintOf, type Paint } from './paint.ts'

type Of = Pick<Panel, 'unit' | 'look'>
type Style = Pick<Series, 'unit' | 'decimals'>

/** A value as it reads: what its dashboard maps it to, else the number in its unit. */
export function valueText(value: number | null | undefined, panel: Of, series: Style = {}): string {
  const mapped = mappingOf(value, panel)?.text
  if (mapped !== undefined) return mapped
  if (value === null || value === undefined) return panel.look?.noValue ?? '–'
  const unit = series.unit ?? panel.unit
  const decimals = series.decimals ?? panel.look?.decimals
  if (decimals === undefined || !Number.isFinite(value)) return formatValue(value, unit)
  const scale = scaleFor(Math.abs(value), unit)
  return withSuffix((value / scale.divide).toFixed(Math.min(20, Math.max(0, decimals))), scale.suffix)
}

/** The colour that a value has by its mapping or its threshold; undefined for an ordinary one. */
export function valuePaint(value: number | null, panel: Pick<Panel, 'look' | 'thresholds'>): Paint | undefined {
  const mapped = paintOf(mappingOf(value, panel)?.color)
  if (mapped) return mapped
  const met = value === null ? undefined : thresholdAt(value, panel.thresholds)
  return met && (paintOf(met.color) ?? '--critical')
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

function mappingOf(value: number | null | undefined, panel: Pick<Panel, 'look'>): ValueMapping | undefined {
  const mappings = panel.look?.mappings
  if (!mappings) return undefined
  if (value === null || value === undefined) return mappings.find(mapping => mapping.missing)
  return mappings.find(({ missing, from, to }) => !missing && value >= (from ?? -Infinity) && value <= (to ?? Infinity))
}
