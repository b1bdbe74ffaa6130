import * as z from 'zod'
import { Severity } from '#shared/model/severity.ts'
import { IncidentSort } from '#shared/relay-api/incidents.ts'
import type { IncidentFilter } from '#relay/store/incident-filter.ts'

const hour = 3_600_000
const day = 24 * hour

/** How long ago an incident was opened: `under` so much, or `over`. */
const ages = {
  hour: { under: hour },
  day: { under: day },
  week: { under: 7 * day },
  'over-day': { over: day },
  'over-week': { over: 7 * day },
} as const

/** A form sends its empty fields too; what an address says wrongly counts as not said. */
const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform(text => text || undefined)
    .optional()
    .catch(undefined)

const ListFilters = z.object({
  state: z.enum(['opened', 'closed', 'all']).catch('opened'),
  severity: Severity.optional().catch(undefined),
  label: words(255),
  assignee: words(255),
  q: words(200),
  age: z.enum(['hour', 'day', 'week', 'over-day', 'over-week']).optional().catch(undefined),
  sort: IncidentSort.catch('newest'),
  cursor: z.string().max(200).optional().catch(undefined),
})
export type ListFilters = z.infer<typeof ListFilters>

const usual = ListFilters.parse({})

export function readFilters(query: Record<string, string>): ListFilters {
  return ListFilters.parse(query)
}

/** What the filters ask of the store. @param now UNIX milliseconds */
export function toStoreFilter(filters: ListFilters, project: number, now: number): IncidentFilter {
  const { state, severity, label, assignee, q, age } = filters
  const chosen = age && ages[age]
  return {
    project,
    state,
    severity,
    label,
    assignee,
    q,
    ...(chosen && 'under' in chosen ? { createdAfter: new Date(now - chosen.under).toISOString() } : {}),
    ...(chosen && 'over' in chosen ? { createdBefore: new Date(now - chosen.over).toISOString() } : {}),
  }
}

/** The address of a list. What is as usual is left out. A change begins at the first page, unless it is the cursor. */
export function listHref(project: string, filters: ListFilters, change: Partial<ListFilters> = {}): string {
  const wanted: Partial<Record<string, string>> = { ...filters, cursor: undefined, ...change }
  const defaults: Partial<Record<string, string>> = usual
  const said = Object.entries(wanted).flatMap(([name, value]) =>
    value === undefined || value === defaults[name] ? [] : [[name, value] as [string, string]],
  )
  const query = new URLSearchParams(said).toString()
  return `/${project}/incidents${query === '' ? '' : `?${query}`}`
}

/** How many filters narrow the list, state and order aside. */
export function countFilters({ severity, label, assignee, q, age }: ListFilters): number {
  return [severity, label, assignee, q, age].filter(value => value !== undefined).length
}
