import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// Alertmanager's API v2, read from its OpenAPI file (0.34, August 2026). The same in 0.25, Mimir and Grafana.

const labelSet = z.record(z.string(), z.string())

/** One alert as `/api/v2/alerts` lists it. Alertmanager always gives a start; without one there is nothing to show. */
export const GettableAlert = z.object({
  labels: labelSet,
  annotations: labelSet.catch({}),
  startsAt: z.iso.datetime({ offset: true }),
  generatorURL: z.string().catch(''),
  status: z
    .object({
      state: z.string(),
      silencedBy: z.array(z.string()).catch([]),
      inhibitedBy: z.array(z.string()).catch([]),
      mutedBy: z.array(z.string()).catch([]),
    })
    .catch({ state: '', silencedBy: [], inhibitedBy: [], mutedBy: [] }),
})
export type GettableAlert = z.infer<typeof GettableAlert>

export const AlertList = z.array(z.unknown()).pipe(looseArray(GettableAlert))

export const Status = z.object({ versionInfo: z.object({ version: z.string() }) })

/** Errors are a sentence by itself (its handlers), or an object (its router and validation). */
export const ErrorBody = z.union([z.string(), z.object({ message: z.string() }).transform(body => body.message)])
