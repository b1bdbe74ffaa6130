import type { LogsWhy } from '../../model/log-line.ts'
import type { LogLabel } from '../log-source.ts'
import { groupOf } from './aliases.ts'
import type { ChartLabel } from './chart-labels.ts'

export type Chosen = {
  /** As the log system has them. */
  labels: LogLabel[]
  why: LogsWhy['labels']
  dropped: LogsWhy['dropped']
  /** Whether they tell one application's lines from all others. */
  strong: boolean
}

/**
 * Which of a chart's labels select its lines: those that the log system has, under its own names.
 * @param known the log system's label names; null: it cannot be asked, so that every name is believed
 */
export function chooseLabels(
  chart: readonly ChartLabel[],
  known: readonly string[] | null,
  without: readonly string[] = [],
): Chosen {
  const names = known && new Set(known)
  const chosen: Chosen = { labels: [], why: [], dropped: [], strong: false }
  const taken = new Set<string>()
  for (const label of chart.flatMap(splitJob).toSorted(byPreference)) {
    if (without.includes(label.name)) {
      chosen.dropped.push({ name: label.name, reason: 'left-out' })
      continue
    }
    const group = groupOf(label.name)
    const as = names ? nameIn(names, label.name, group?.labels ?? []) : label.name
    if (as === undefined) {
      chosen.dropped.push({ name: label.name, reason: 'unknown' })
      continue
    }
    if (taken.has(as)) continue
    taken.add(as)
    const found = renamed(label, as)
    chosen.labels.push(found)
    chosen.why.push({
      name: label.name,
      as,
      value: 'values' in found ? found.values.join(', ') : found.pattern,
      from: label.from,
    })
    chosen.strong ||= group?.strong ?? false
  }
  return chosen
}

/** Its own name first; then another name of the same thing. Some systems keep a whole value beside its words. */
function nameIn(known: ReadonlySet<string>, name: string, others: readonly string[]): string | undefined {
  const names = [name, ...others].flatMap(one => [one, `${one}.keyword`])
  return names.find(one => known.has(one))
}

/** `namespace/name`, as the Prometheus operator's jobs are called: two labels in one. */
function splitJob(label: ChartLabel): ChartLabel[] {
  if (label.name !== 'job' || !('values' in label) || !label.values.every(value => /^[^/]+\/[^/]+$/.test(value))) {
    return [label]
  }
  const part = (at: number) => [...new Set(label.values.map(value => value.split('/')[at] ?? ''))]
  const { from } = label
  return [
    { name: 'job', values: part(1), from },
    { name: 'namespace', values: part(0), from },
  ]
}

/** An exporter's word about its target before the scrape's word about the exporter. */
function byPreference(one: ChartLabel, other: ChartLabel): number {
  const place = ({ name }: ChartLabel) => groupOf(name)?.labels.indexOf(name) ?? 0
  return place(one) - place(other)
}

/** A host is called without its port, but for where the same label is kept. */
function renamed(label: ChartLabel, as: string): LogLabel {
  if (!('values' in label)) return { name: as, pattern: label.pattern }
  const isHost = groupOf(label.name)?.name === 'instance' && as !== label.name
  return { name: as, values: isHost ? label.values.map(value => value.replace(/:\d+$/, '')) : label.values }
}
