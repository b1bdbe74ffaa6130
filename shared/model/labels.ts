import * as z from 'zod'

/** Label names and values, as Prometheus has them. Foreign text. */
export const Labels = z.record(z.string(), z.string()).meta({ id: 'Labels' })
export type Labels = z.infer<typeof Labels>

/** The labels whose value is the same in every set. */
export function commonLabels(sets: readonly Labels[]): Labels {
  const [first, ...rest] = sets
  if (!first) return {}
  return Object.fromEntries(Object.entries(first).filter(([name, value]) => rest.every(set => set[name] === value)))
}
