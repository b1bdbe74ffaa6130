import { seriesNames } from '../../format/series-name.ts'
import type { Labels } from '../../model/labels.ts'

/**
 * What GitLab calls a series: a metric's label that is also the name of one of the series' own (`Status Code` for
 * `status_code`) stands before its value; `{{name}}` in it is filled in; without a label all of the series' own are listed.
 */
export function seriesLabel(label: string | undefined, labels: Labels): string {
  if (!label) {
    const { __name__: _, ...others } = labels
    return Object.entries(others)
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')
  }
  const short = labels[label.toLowerCase().replace(' ', '_')]
  if (short !== undefined) return `${label}: ${short}`
  return label.replaceAll(/\{\{\s*([\w.]+)\s*\}\}/g, (slot, name: string) => labels[name] ?? slot)
}

/** Series that would be called the same have what tells them apart behind their names. */
export function distinctNames(series: readonly { name: string; labels: Labels }[]): string[] {
  const groups = new Map<string, { name: string; labels: Labels }[]>()
  for (const one of series) groups.set(one.name, [...(groups.get(one.name) ?? []), one])
  const names = new Map<object, string>()
  for (const [name, twins] of groups) {
    const tails = seriesNames(
      twins.map(one => one.labels),
      '',
    )
    twins.forEach((one, index) =>
      names.set(one, twins.length === 1 ? name : `${name} ${tails[index] || index + 1}`.trim()),
    )
  }
  return series.map(one => names.get(one) ?? one.name)
}
