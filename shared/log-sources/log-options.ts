import * as z from 'zod'
import type { Connection } from '../model/connection.ts'

/** What a log connection keeps in its `options`. What cannot be read is as if it were not there. */
export const LogOptions = z.object({
  /** Ids or addresses of the connections whose charts' logs it has. Absent or empty: of every chart. */
  charts: z.array(z.string()).optional().catch(undefined),
  /** Queries with `${label}` in them, the most precise first, a line each. Absent: made of the labels that it knows. */
  template: z.string().optional().catch(undefined),
  /** A link to where its logs are looked at, with `${query}`, `${from}` and `${to}` in it. */
  open: z.string().optional().catch(undefined),
  /** Of Elasticsearch: the indices, as its addresses name them. Absent: those of the usual shippers. */
  index: z.string().optional().catch(undefined),
})
export type LogOptions = z.infer<typeof LogOptions>

export function readLogOptions({ options }: Pick<Connection, 'options'>): LogOptions {
  return LogOptions.parse(options)
}

/** The log connections for a chart: those that name its connection, then those for every chart. */
export function logConnectionsFor<C extends Pick<Connection, 'kind' | 'options'>>(
  logs: readonly C[],
  chart: Pick<Connection, 'id' | 'baseUrl'> | undefined,
): C[] {
  const chartsOf = (one: C) => readLogOptions(one).charts ?? []
  const named = logs.filter(one => chart && chartsOf(one).some(place => [chart.id, chart.baseUrl].includes(place)))
  return [...named, ...logs.filter(one => chartsOf(one).length === 0)]
}
