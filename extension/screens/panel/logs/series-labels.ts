import type { Panel } from '#shared/model/panel.ts'

const mostLabels = 50
const mostValues = 50

/** The labels of the series that are shown, with every value that they have; what differs too much says nothing. */
export function seriesLabels({ series }: Pick<Panel, 'series'>, hidden: ReadonlySet<number>): Record<string, string[]> {
  const values = new Map<string, Set<string>>()
  const shown = series.filter((_, index) => !hidden.has(index))
  for (const { labels } of shown) {
    for (const [name, value] of Object.entries(labels)) values.set(name, (values.get(name) ?? new Set()).add(value))
  }
  const inAll = [...values].filter(
    ([name, own]) => own.size <= mostValues && shown.every(({ labels }) => (labels[name] ?? '') !== ''),
  )
  return Object.fromEntries(inAll.slice(0, mostLabels).map(([name, own]) => [name, [...own]]))
}
