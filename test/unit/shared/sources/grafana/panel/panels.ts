import { toPanel } from '#shared/sources/grafana/panel/to-panel.ts'
import type { Frame, FrameField, PanelModel } from '#shared/sources/grafana/model.ts'
import type { Panel } from '#shared/model/panel.ts'

export const from = 1_767_225_600
const windowOf = { from, to: from + 60, step: 15 }

/** A panel's JSON as a dashboard of any version holds it, read as the asking half reads it. */
export function modelOf(json: Record<string, unknown>): PanelModel {
  const config = (json['fieldConfig'] ?? {}) as Partial<PanelModel['fieldConfig']>
  const targets = (json['targets'] ?? []) as Record<string, unknown>[]
  return {
    id: 4,
    title: 'Panel',
    description: '',
    type: 'timeseries',
    datasource: null,
    options: {},
    legacy: json,
    transformations: [],
    ...json,
    queries: targets.map(fields => ({ refId: String(fields['refId']), hidden: false, datasource: null, fields })),
    fieldConfig: { defaults: config.defaults ?? {}, overrides: config.overrides ?? [] },
  }
}

export function field(
  name: string,
  type: FrameField['type'],
  values: FrameField['values'],
  more: Partial<FrameField> = {},
): FrameField {
  return { name, type, labels: {}, config: {}, values, ...more }
}

/** One series as Prometheus answers it; `offsets` are seconds after the window's start. */
export function series(
  labels: Record<string, string>,
  values: (number | null)[],
  { refId = 'A', offsets = values.map((_, index) => index * 15), name = '', interval = 15_000 } = {},
): Frame {
  return {
    refId,
    name,
    fields: [
      field(
        'Time',
        'time',
        offsets.map(offset => (from + offset) * 1000),
        { config: { interval } },
      ),
      field('Value', 'number', values, { labels }),
    ],
  }
}

export function table(columns: Record<string, FrameField['values']>, refId = 'A'): Frame {
  const fields = Object.entries(columns).map(([name, values]) => {
    const sample = values.find(value => value !== null)
    const type =
      name === 'Time'
        ? 'time'
        : typeof sample === 'number'
          ? 'number'
          : typeof sample === 'boolean'
            ? 'boolean'
            : 'string'
    return field(name, type, values)
  })
  return { refId, name: '', fields }
}

export function panelOf(json: Record<string, unknown>, frames: Frame[]): Panel {
  return toPanel({
    model: modelOf(json),
    title: 'Panel',
    frames,
    window: windowOf,
    marks: [],
    warnings: [],
    source: { kind: 'grafana', connection: 'Ops', openUrl: 'https://ops.example.net/d/abc?viewPanel=4' },
    interpolate: text => text.replaceAll('$namespace', 'shop'),
  })
}

/** Two pods, five samples each. */
export const two = [series({ pod: 'a' }, [1, 2, 3, 4, 5]), series({ pod: 'b' }, [10, 20, 30, 40, 50])]
