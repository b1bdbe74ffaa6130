import type { PanelModel } from '../../model.ts'
import { fromFieldOptions } from './field-options.ts'
import { fromGraph } from './graph.ts'
import { fromHeatmap } from './heatmap.ts'
import { fromSinglestat } from './singlestat.ts'
import { fromOldTable } from './table.ts'

/** A panel as Grafana 13 would keep it: what older ones say in other places is moved to where drawers look. */
export function modernModel(model: PanelModel): PanelModel {
  switch (model.type) {
    case 'graph':
      return fromGraph(model)
    case 'singlestat':
    case 'grafana-singlestat-panel':
      return fromSinglestat(model)
    case 'table-old':
      return fromOldTable(model)
    case 'table':
      return Array.isArray(model.legacy['styles']) ? fromOldTable(model) : model
    case 'heatmap':
      return fromHeatmap(model)
    case 'gauge':
    case 'bargauge':
    case 'stat':
      return fromFieldOptions(model)
    default:
      return model
  }
}
