import { useState } from 'preact/hooks'
import type { IncidentChart } from '#extension/messages/incidents.ts'
import { Button } from '#extension/ui/button.tsx'
import type { PopupDeps } from '../../popup-deps.ts'
import { words } from '../../words.ts'
import { ChartPlace } from './chart-place.tsx'

/** So many at first: each is a question to its source. */
const atOnce = 6

/** What an incident's charts show, live or as they were frozen with it. */
export function ChartSection({
  deps,
  charts,
  now,
}: {
  deps: PopupDeps
  charts: readonly IncidentChart[]
  now: number
}) {
  const [shown, setShown] = useState(atOnce)
  if (charts.length === 0) return null
  const more = Math.min(atOnce, charts.length - shown)
  return (
    <section class="charts" aria-label={words.charts.title}>
      <h3>{words.charts.title}</h3>
      {charts.slice(0, shown).map((chart, index) => (
        <ChartPlace key={keyOf(chart)} deps={deps} chart={chart} name={words.charts.name(index + 1)} now={now} />
      ))}
      {more > 0 && <Button onClick={() => setShown(shown + atOnce)}>{words.charts.more(more)}</Button>}
    </section>
  )
}

/** The same while it is looked at, also when it is frozen meanwhile. */
function keyOf({ live, frozen }: IncidentChart): string {
  const link = live ?? frozen
  return `${link?.part} ${link?.href}`
}
