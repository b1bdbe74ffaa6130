import { panelCsv, panelFileName } from '#shared/format/csv.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelDeps } from '../panel-deps.ts'

/** What is on the chart as a file. Fetched when somebody asks for it. @param hidden series that are switched off */
export function downloadCsv(panel: Panel, hidden: ReadonlySet<number>, save: PanelDeps['save']): void {
  save(panelFileName(panel, 'csv'), 'text/csv;charset=utf-8', [...panelCsv(panel, hidden)])
}
