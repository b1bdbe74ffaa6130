import type { LogSource, TemplateForm } from '../log-source.ts'
import { groupOf } from './aliases.ts'
import type { ChartLabel } from './chart-labels.ts'

const variable = /\$\{([\w.-]+)(?::(regex|csv))?\}/g

export type Filled = { query: string; used: ChartLabel[] }

/**
 * A connection's own query: the first line of its template whose variables the chart knows, filled in and escaped. Variables
 * are labels by their own name or by that of their group: `${pod}` is also what `exported_pod` says. Null: no line fits.
 */
export function fillTemplate(
  template: string,
  chart: readonly ChartLabel[],
  { write }: Pick<LogSource, 'write'>,
): Filled | null {
  for (const line of template.split('\n').map(text => text.trim())) {
    const names = [...line.matchAll(variable)].map(([, name = '']) => name)
    const used = names.map(name => labelCalled(name, chart))
    if (line === '' || used.includes(undefined)) continue
    const query = line.replaceAll(variable, (_, name: string, form: TemplateForm = 'value') => {
      const label = labelCalled(name, chart)
      return label ? write(label, form) : ''
    })
    return { query, used: [...new Set(used)].filter(label => label !== undefined) }
  }
  return null
}

function labelCalled(name: string, chart: readonly ChartLabel[]): ChartLabel | undefined {
  const own = chart.find(label => label.name === name)
  if (own) return own
  const ofGroup = chart.filter(label => groupOf(label.name)?.name === name)
  return ofGroup.toSorted((one, other) => rank(one) - rank(other))[0]
}

function rank({ name }: ChartLabel): number {
  return groupOf(name)?.labels.indexOf(name) ?? 0
}
