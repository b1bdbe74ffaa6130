import { createHash } from 'node:crypto'
import { Failure } from '#shared/kit/failure.ts'
import type { FreezeOccasion } from '#shared/model/frozen-chart.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { Deps } from '../../deps.ts'
import type { FrozenRow } from '../../store/frozen-charts.ts'
import { packPanel } from './pack-panel.ts'

/** Which panel of which link a frozen chart is of. */
export type ChartPlace = { url: string; part: number; choice?: string }

/** Bytes of what is kept of one chart. */
const largest = 2 * 1024 * 1024

/** What is kept of a chart that was just drawn. @throws Failure `unsupported` for what is no chart, `too-large` */
export async function chartToKeep(
  deps: Pick<Deps, 'now' | 'newId'>,
  place: ChartPlace,
  panel: Panel,
  given: { incidentId: number; occasion: FreezeOccasion; by: string },
): Promise<FrozenRow> {
  if (panel.incident) throw new Failure('unsupported', 'An incident is kept anyway; charts are frozen.')
  const data = await packPanel(withoutDashboard(panel))
  if (data.length > largest)
    throw new Failure('too-large', 'This chart has too much data to be kept: shorten its range.')
  return {
    ...given,
    id: deps.newId(),
    url: place.url,
    part: place.part,
    choice: place.choice ?? panel.choice ?? null,
    title: panel.title,
    kind: panel.kind,
    windowFrom: panel.window.from,
    windowTo: panel.window.to,
    frozenAt: deps.now(),
    data: Buffer.from(data),
    bytes: data.length,
    digest: createHash('sha256').update(data).digest('hex'),
  }
}

/** Alone, without the dashboard's other panels: these were not kept, and it does not renew itself. */
function withoutDashboard(drawn: Panel): Panel {
  const { choices: _, choice: __, ...panel } = drawn
  const { refresh: ___, ...look } = panel.look ?? {}
  return panel.look ? { ...panel, look } : panel
}
