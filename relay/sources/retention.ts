import type { Target } from '#shared/links/target.ts'
import { retentionOfSource } from '#shared/sources/registry.ts'
import { parseDuration } from '#shared/time/durations.ts'
import { toConnection } from '../store/connections.ts'
import { contextOf, placeOf } from './run-query.ts'
import type { SourceDeps } from './source-deps.ts'

/** Prometheus' own, where nobody says otherwise. */
const usual = 15 * 86_400

/**
 * For how many seconds the source of a target keeps what it knows: what its connection's option `retention` says
 * (`90d`), or else the source itself.
 * @throws Failure `unknown-host` or `unsupported`
 */
export async function retentionOf(deps: SourceDeps, target: Target): Promise<number> {
  const place = await placeOf(deps, target, [])
  if (!place.row) return usual
  const connection = toConnection(place.row)
  const { retention } = connection.options
  const said = typeof retention === 'string' ? parseDuration(retention) : null
  if (said) return said
  try {
    return (await retentionOfSource(connection, contextOf(deps, place))) ?? usual
  } catch {
    return usual // in trouble, or it does not know the question: charts are drawn all the same
  }
}
