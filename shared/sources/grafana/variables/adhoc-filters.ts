import type { AdhocFilter } from '../model.ts'
import { operators } from '../dashboard/v1/variable-v1.ts'

/** Filters as a link spells them: `key|operator|value`, with labels for people after commas, and marks after hashes. */
export function filtersOfLink(values: readonly string[]): AdhocFilter[] {
  return values.flatMap(value => filterOf(value) ?? [])
}

function filterOf(text: string): AdhocFilter | null {
  const [plain = ''] = text.split('#') // `#origin#restorable` is Grafana's own business
  const [key = '', operator = '', ...values] = plain.split('|').map(readable)
  return filter(key, operator, operator.endsWith('|') ? values : values.slice(0, 1))
}

function filter(key: string, operator: string, values: string[]): AdhocFilter | null {
  const known = operators.find(one => one === operator)
  return key !== '' && known && values.length > 0 ? { key, operator: known, values } : null
}

/** A part without its label for people, and with its own signs back. */
function readable(part: string): string {
  const [value = ''] = part.split(',')
  return value.replaceAll('__gfp__', '|').replaceAll('__gfc__', ',').replaceAll('__gfh__', '#')
}
