import * as z from 'zod'
import { alertStatuses, type AlertStatus } from '#shared/model/alert.ts'
import { Severity } from '#shared/model/severity.ts'

const AlertFilters = z.object({
  status: z.enum([...alertStatuses, 'all']).catch('triggered'),
  severity: Severity.optional().catch(undefined),
  q: z
    .string()
    .trim()
    .max(200)
    .transform(words => words || undefined)
    .optional()
    .catch(undefined),
  cursor: z.string().max(200).optional().catch(undefined),
})
export type AlertFilters = z.infer<typeof AlertFilters>

export function readAlertFilters(query: Record<string, string>): AlertFilters {
  return AlertFilters.parse(query)
}

/** The status that a filter asks for; undefined for all. */
export function statusOf({ status }: AlertFilters): AlertStatus | undefined {
  return status === 'all' ? undefined : status
}

/** The address of a list, from its first page unless the change says another. */
export function alertsHref(project: string, filters: AlertFilters, change: Partial<AlertFilters> = {}): string {
  const { status, severity, q, cursor } = { ...filters, cursor: undefined, ...change }
  const said = Object.entries({ status: status === 'triggered' ? undefined : status, severity, q, cursor })
  const query = new URLSearchParams(
    said.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as [string, string]])),
  ).toString()
  return `/${project}/alerts${query === '' ? '' : `?${query}`}`
}
