import { outcomeOf } from '#shared/kit/failure.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Incident } from '#shared/model/incident.ts'
import { readFrozen } from '#relay/frozen/kept/read-frozen.ts'
import { listFrozen, toFrozenChart } from '#relay/store/frozen-charts.ts'
import type { IncidentRow } from '#relay/store/incidents.ts'
import type { Relay } from '../../../context.ts'
import type { LinkedPanels } from './linked-panels.ts'
import type { KeptCharts, ShownChart } from './show-chart.ts'

/** More of them make a page that nobody reads; all are in the API. */
const mostBelow = 12

export type IncidentKept = KeptCharts & {
  /** Those that stand nowhere in the text: frozen by people, and of alerts that the text does not link to. */
  beside: (shown: LinkedPanels) => Promise<ShownChart[]>
}

/**
 * The frozen charts of an incident. While it is open, what its charts say now comes first; once it is closed, what they
 * said then: a link that ends “now” shows another time by then.
 * @param asked what the visitor wants to see, by the address
 */
export async function keptCharts(
  relay: Relay,
  row: IncidentRow,
  incident: Incident,
  asked: string | undefined,
): Promise<IncidentKept> {
  const rows = await listFrozen(relay.database.read, row.id)
  const all = rows.map(one => toFrozenChart(one, incident.url))
  const usual = row.state === 'opened' ? 'live' : 'frozen'
  const read = async ({ id }: FrozenChart) => (await readFrozen(relay, row, incident.url, id)).panel
  return {
    first: asked === 'live' || asked === 'frozen' ? asked : usual,
    find: (url, part) => {
      const ofChart = all.filter(({ chart }) => chart.url === url && chart.part === part)
      return ofChart.find(({ occasion }) => occasion !== 'asked') ?? ofChart[0] // newest first
    },
    read,
    beside: async shown => {
      const seen = new Set<string>()
      const others = all.filter(({ occasion, chart }) => {
        if (occasion === 'asked') return true
        const key = JSON.stringify([chart.url, chart.part])
        const isNew = !shown.has(chart.url) && !seen.has(key)
        seen.add(key)
        return isNew
      })
      return Promise.all(
        others.slice(0, mostBelow).map(async frozen => ({ frozen, outcome: await outcomeOf(() => read(frozen)) })),
      )
    },
  }
}
