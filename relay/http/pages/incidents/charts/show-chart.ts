import { outcomeOf, type Outcome } from '#shared/kit/failure.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Panel } from '#shared/model/panel.ts'
import { inTime } from './in-time.ts'

export type DrawPanel = (url: string, part: number) => Promise<Panel>

/** A chart as a page shows it. */
export type ShownChart = {
  outcome: Outcome<Panel>
  /** The frozen one that this is; absent: it is live. */
  frozen?: FrozenChart
  /** Why it is not live although live comes first. */
  instead?: 'no-data' | { sentence: string }
  /** A frozen one that could be shown in its place. */
  other?: FrozenChart
}

/** The frozen charts of an incident, and whether they come before what their sources say now. */
export type KeptCharts = {
  first: 'live' | 'frozen'
  find: (url: string, part: number) => FrozenChart | undefined
  /** @throws Failure */
  read: (chart: FrozenChart) => Promise<Panel>
}

/** Draws one chart, live or as it was frozen; whichever comes first, the other stands in for it. Never throws. */
export async function showChart(
  draw: () => Promise<Panel>,
  frozen: FrozenChart | undefined,
  kept: KeptCharts,
  patience: number,
): Promise<ShownChart> {
  if (!frozen) return { outcome: await outcomeOf(() => inTime(draw(), patience)) }
  if (kept.first === 'frozen') {
    const outcome = await outcomeOf(() => kept.read(frozen))
    if (outcome.ok) return { outcome, frozen }
  }
  const live = await outcomeOf(() => inTime(draw(), patience))
  if (live.ok && !isEmptyPanel(live.value)) return { outcome: live, other: frozen }
  const outcome = await outcomeOf(() => kept.read(frozen))
  if (!outcome.ok) return { outcome: live }
  return { outcome, frozen, instead: live.ok ? 'no-data' : { sentence: live.failure.message } }
}
