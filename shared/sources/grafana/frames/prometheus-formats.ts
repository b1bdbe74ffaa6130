import type { Frame, FrameField } from '../model.ts'

// Two forms that Grafana's own pages make of Prometheus' series after the answer: its backend knows only series.

/** `format: table`: all series of a query in one frame, a column per label. @param several: name the query in the value's column */
export function asTable(frames: readonly Frame[], refId: string, several: boolean): Frame {
  const series = frames.flatMap(valueColumns)
  const names = [...new Set(series.flatMap(({ value }) => Object.keys(value.labels)))].sort()
  const rows = series.flatMap(({ time, value }) =>
    value.values.map((cell, at) => ({ at: time?.values[at], cell, value })),
  )
  const column = (name: string, type: FrameField['type'], values: FrameField['values']): FrameField => {
    return { name, type, labels: {}, config: {}, values }
  }
  return {
    refId,
    name: '',
    fields: [
      column(
        'Time',
        'time',
        rows.map(({ at }) => at ?? null),
      ),
      ...names.map(name =>
        column(
          name,
          'string',
          rows.map(({ value }) => value.labels[name] ?? ''),
        ),
      ),
      column(
        several ? `Value #${refId}` : 'Value',
        'number',
        rows.map(({ cell }) => cell),
      ),
    ],
  }
}

/**
 * `format: heatmap`: series by `le`, low to high, each with what is in its bucket alone and not in those below it.
 * Series of other labels than `le` do not belong together and stay as they are.
 */
export function asBuckets(frames: readonly Frame[]): Frame[] {
  const bounds = frames.flatMap(frame => valueColumns(frame).map(({ time, value }) => ({ frame, time, value })))
  if (bounds.length === 0 || bounds.some(({ value }) => value.labels.le === undefined)) return [...frames]
  bounds.sort((a, b) => boundOf(a.value) - boundOf(b.value))
  let below = new Map<unknown, number>()
  return bounds.map(({ frame, time, value }) => {
    const current = new Map<unknown, number>()
    const values = value.values.map((cell, index) => {
      if (typeof cell !== 'number' || !time) return cell
      const at = time.values[index]
      current.set(at, cell)
      return Math.max(0, cell - (below.get(at) ?? 0))
    })
    below = current
    const config = { ...value.config, displayNameFromDS: value.labels.le }
    const fields = frame.fields.map(field => (field === value ? { ...value, config, values } : field))
    return { ...frame, name: value.labels.le ?? frame.name, fields }
  })
}

function valueColumns(frame: Frame): { time: FrameField | undefined; value: FrameField }[] {
  const time = frame.fields.find(({ type }) => type === 'time')
  return frame.fields.filter(({ type }) => type === 'number').map(value => ({ time, value }))
}

function boundOf({ labels }: FrameField): number {
  return labels.le === '+Inf' ? Number.POSITIVE_INFINITY : Number(labels.le)
}
