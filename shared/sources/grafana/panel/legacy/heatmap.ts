import type { PanelModel } from '../../model.ts'
import { number, record, text } from '../read.ts'

/** The heatmap of Grafana before 9 says by `dataFormat` whether the answers are buckets already. */
export function fromHeatmap(model: PanelModel): PanelModel {
  const { legacy, options } = model
  const format = text(legacy['dataFormat'])
  if (!format) return model
  const axis = record(legacy['yAxis'])
  const [size, count] = [number(legacy['yBucketSize']), number(legacy['yBucketNumber'])]
  const buckets = size ? { mode: 'size', value: size } : count ? { mode: 'count', value: count } : {}
  return {
    ...model,
    fieldConfig: { ...model.fieldConfig, defaults: { unit: text(axis['format']), ...model.fieldConfig.defaults } },
    options: { calculate: format === 'timeseries', calculation: { yBuckets: buckets }, yAxis: axis, ...options },
  }
}
