import { literal } from '../../kit/literal.ts'
import { isRecord, readJson, textOf } from '../read-json.ts'

/** What Thanos' page adds to a query, as the parameters of its API; undefined where the link has none of it. */
export function readThanos(value: (name: string) => string): Record<string, string> | undefined {
  const extra = {
    ...flag('dedup', value('deduplicate')),
    ...flag('partial_response', value('partial_response')),
    ...word('max_source_resolution', value('max_source_resolution')),
    ...word('engine', value('engine')),
    ...storesIn(value('store_matches')),
  }
  return Object.keys(extra).length > 0 ? extra : undefined
}

function flag(name: string, value: string): Record<string, string> {
  return value === '0' || value === '1' ? { [name]: value === '1' ? 'true' : 'false' } : {}
}

function word(name: string, value: string): Record<string, string> {
  return /^\w+$/.test(value) ? { [name]: value } : {}
}

/** The stores that were chosen, as one matcher: their addresses are their names. */
function storesIn(text: string): Record<string, string> {
  const stores = readJson(text)
  if (!Array.isArray(stores)) return {}
  const names = stores.flatMap(store => textOf(isRecord(store) ? store.name : store) ?? [])
  if (names.length === 0) return {}
  const pattern = names.map(literal).join('|')
  return { 'storeMatch[]': `{__address__=~${JSON.stringify(pattern)}}` }
}
