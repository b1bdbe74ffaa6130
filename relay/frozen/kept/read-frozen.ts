import { Failure } from '#shared/kit/failure.ts'
import type { FrozenPanel } from '#shared/model/frozen-chart.ts'
import type { Deps } from '../../deps.ts'
import { findFrozen, toFrozenChart } from '../../store/frozen-charts.ts'
import type { IncidentRow } from '../../store/incidents.ts'
import { unpackPanel } from './pack-panel.ts'

/** A frozen chart of an incident with its data. @param incidentUrl its address @throws Failure `not-found` */
export async function readFrozen(
  deps: Pick<Deps, 'database'>,
  incident: Pick<IncidentRow, 'id' | 'iid'>,
  incidentUrl: string,
  id: string,
): Promise<FrozenPanel> {
  const row = await findFrozen(deps.database.read, incident.id, id)
  if (!row) throw new Failure('not-found', `Incident #${incident.iid} has no such frozen chart.`)
  return { frozen: toFrozenChart(row, incidentUrl), panel: await unpackPanel(row.data) }
}
