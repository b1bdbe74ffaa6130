import type { Mood } from '../source-fake.ts'
import { matrix } from '../prometheus.ts'

// Data frames as Grafana's backend writes them for a Prometheus.

export type Asked = { refId: string; rawSql?: string; expr?: string }

/** @param from in seconds, as are `to` and `step` */
export function framesFor({ refId }: Asked, mood: Mood, from: number, to: number, step: number): unknown[] {
  const { data, warnings = [] } = matrix(mood, Math.floor(from / step) * step, to, step) as {
    data: { result: { metric: Record<string, string> | null; values: [number, string][] }[] }
    warnings?: string[]
  }
  return data.result.map(row => (isSeries(row) ? frameOf(refId, row, warnings, step * 1000) : row))
}

function isSeries(row: { metric?: unknown; values?: unknown }): boolean {
  return Boolean(row.metric) && Array.isArray(row.values) && row.values.length > 2
}

function frameOf(
  refId: string,
  row: { metric: Record<string, string> | null; values: [number, string][] },
  warnings: string[],
  interval: number,
) {
  const labels = row.metric ?? {}
  const places = (text: string) => row.values.flatMap(([, value], at) => (value === text ? [at] : []))
  const entities = { NaN: places('NaN'), Inf: places('+Inf'), NegInf: places('-Inf') }
  const values = row.values.map(([, value]) => (Number.isFinite(Number(value)) ? Number(value) : null))
  const notices = warnings.map(text => ({ severity: 'warning', text }))
  return {
    schema: {
      refId,
      name: labels.instance,
      meta: { type: 'timeseries-multi', typeVersion: [0, 1], ...(notices.length > 0 ? { notices } : {}) },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval } },
        {
          name: 'Value',
          type: 'number',
          typeInfo: { frame: 'float64' },
          labels,
          config: { displayNameFromDS: labels.instance },
        },
      ],
    },
    data: { values: [row.values.map(([at]) => at * 1000), values], entities: [null, entities] },
  }
}
