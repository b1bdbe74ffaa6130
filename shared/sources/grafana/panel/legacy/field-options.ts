import type { PanelModel } from '../../model.ts'
import { list, record, records, texts } from '../read.ts'

/** Gauges and bar gauges of Grafana 6 keep in `options.fieldOptions` what `fieldConfig` holds since 7. */
export function fromFieldOptions(model: PanelModel): PanelModel {
  const old = record(model.options['fieldOptions'])
  if (Object.keys(old).length === 0) return model
  const defaults = record(old['defaults'])
  const steps = records(old['thresholds']).map((step, index) => (index === 0 ? { ...step, value: null } : step))
  return {
    ...model,
    fieldConfig: {
      defaults: {
        color: { mode: 'thresholds' },
        ...(steps.length > 0 && { thresholds: { mode: 'absolute', steps } }),
        mappings: list(old['mappings']),
        ...defaults,
        ...(typeof defaults['title'] === 'string' && defaults['title'] && { displayName: defaults['title'] }),
        ...model.fieldConfig.defaults,
      },
      overrides: model.fieldConfig.overrides,
    },
    options: {
      reduceOptions: { calcs: texts(old['calcs']), values: old['values'] === true, limit: old['limit'] },
      ...model.options,
    },
  }
}
