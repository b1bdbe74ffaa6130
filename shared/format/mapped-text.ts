import type { ValueMapping } from '../model/panel-look.ts'

export type MappedText = { text?: string; color?: string }

/** What a value reads as by the first mapping that fits; null where none does. A missing value is null or NaN. */
export function mappedText(value: number | null, mappings: readonly ValueMapping[] | undefined): MappedText | null {
  const found = mappings?.find(mapping => fits(value, mapping))
  return found ? { text: found.text, color: found.color } : null
}

function fits(value: number | null, { from, to, missing }: ValueMapping): boolean {
  if (value === null || Number.isNaN(value)) return missing === true
  if (missing) return false
  return (from === null || value >= from) && (to === null || value <= to)
}
