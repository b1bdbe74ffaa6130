import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// A metrics dashboard of GitLab 12 to 15: the same in its repositories' YAML, in links (`embed_json`) and in its own JSON.

const text = z.union([z.string(), z.number(), z.boolean()]).transform(String)
const words = text.optional().catch(undefined)
const number = z.coerce.number().optional().catch(undefined)

const Metric = z.object({
  id: words,
  label: words,
  unit: words,
  /** Asked for one moment. */
  query: words,
  query_range: words,
  /** Seconds. */
  step: number,
  /** Only in GitLab's own answer: where it asks Prometheus on the viewer's behalf. */
  prometheus_endpoint_path: words,
})
export type GitlabMetric = z.infer<typeof Metric>

const GitlabPanel = z.object({
  type: text.catch('area-chart'),
  title: text.catch(''),
  y_label: words,
  y_axis: z.object({ name: words, format: words, precision: number }).catch({}),
  min_value: number,
  max_value: number,
  metrics: looseArray(Metric),
})
export type GitlabPanel = z.infer<typeof GitlabPanel>

const Group = z.object({ group: text.catch(''), panels: looseArray(GitlabPanel) })

/** A variable's value when the link gives none: a text, or its type's own way to say it. */
const Variable = z.union([
  text,
  z
    .object({
      options: z.object({
        default_value: words,
        values: z.array(z.union([text, z.object({ value: text, default: z.boolean().optional() })])).catch([]),
      }),
    })
    .transform(({ options: { default_value, values } }) => {
      const first = values.find(value => typeof value !== 'string' && value.default) ?? values[0]
      return default_value ?? (typeof first === 'string' ? first : first?.value) ?? ''
    }),
])

export const Dashboard = z.object({
  panel_groups: looseArray(Group),
  templating: z
    .object({ variables: z.record(z.string(), Variable.catch('')) })
    .optional()
    .catch(undefined),
})
export type Dashboard = z.infer<typeof Dashboard>

export const DashboardAnswer = z.object({ status: z.literal('success'), dashboard: Dashboard })

/** One chart and the group that it lies in. */
export type FoundPanel = { panel: GitlabPanel; group: string }

export function panelsOf({ panel_groups }: Dashboard): FoundPanel[] {
  return panel_groups.flatMap(({ group, panels }) => panels.map(panel => ({ panel, group })))
}
