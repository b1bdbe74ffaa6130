import * as z from 'zod'
import { looseArray } from '../../../kit/loose.ts'
import type { Frame, FrameField } from '../model.ts'

// Data frames as Grafana writes them: in answers (`schema` beside `data`), and in snapshots also with the values in
// the fields, or, from Grafana 6 and before, as a list of [value, time].

const labels = z.record(z.string(), z.coerce.string()).catch({})
const cells = z.array(z.unknown()).catch([])

const Field = z.object({
  name: z.string().catch(''),
  type: z.string().catch('other'),
  labels: labels.optional(),
  config: z.record(z.string(), z.unknown()).catch({}),
  values: cells,
})

const Notice = z.object({ text: z.string().min(1) })

const indices = z.array(z.number().int().nonnegative()).catch([])
const Entities = z.object({ NaN: indices, Inf: indices, NegInf: indices })

const Wire = z.object({
  schema: z.object({
    refId: z.string().optional().catch(undefined),
    name: z.string().catch(''),
    meta: z.object({ notices: looseArray(Notice) }).catch({ notices: [] }),
    fields: z.array(Field),
  }),
  data: z
    .object({ values: z.array(cells).catch([]), entities: z.array(z.unknown()).catch([]) })
    .catch({ values: [], entities: [] }),
})

const Kept = z.object({
  refId: z.string().optional().catch(undefined),
  name: z.string().catch(''),
  fields: z.array(Field),
})
const Oldest = z.object({ target: z.string(), datapoints: looseArray(z.tuple([z.number().nullable(), z.number()])) })

/** Frames of any spelling; what is none is left out. @param refId of frames that do not name their query */
export function framesOf(given: unknown, refId: string): Frame[] {
  return (Array.isArray(given) ? given : []).flatMap(one => frameOf(one, refId) ?? [])
}

/** What Grafana had to say about frames: a partial answer, a limit that was reached. */
export function noticesIn(given: unknown): string[] {
  const said = (Array.isArray(given) ? given : []).flatMap(one => Wire.safeParse(one).data?.schema.meta.notices ?? [])
  return [...new Set(said.map(({ text }) => text))]
}

function frameOf(given: unknown, refId: string): Frame | null {
  const wire = Wire.safeParse(given).data
  if (wire) {
    const { schema, data } = wire
    const fields = schema.fields.map((field, at) => toField(field, restored(data.values[at] ?? [], data.entities[at])))
    return { refId: schema.refId ?? refId, name: schema.name, fields: evened(fields) }
  }
  const kept = Kept.safeParse(given).data
  if (kept) {
    const fields = kept.fields.map(field => toField(field, field.values))
    return { refId: kept.refId ?? refId, name: kept.name, fields: evened(fields) }
  }
  const oldest = Oldest.safeParse(given).data
  return oldest
    ? seriesFrame(
        refId,
        oldest.target,
        oldest.datapoints.map(([value, at]) => [at, value]),
      )
    : null
}

/** One series as a frame of two columns. @param samples times in milliseconds */
export function seriesFrame(
  refId: string,
  name: string,
  samples: readonly (readonly [at: number, value: number | null])[],
  more: { labels?: Record<string, string>; config?: Record<string, unknown>; interval?: number } = {},
): Frame {
  const time: FrameField = {
    name: 'Time',
    type: 'time',
    labels: {},
    config: more.interval ? { interval: more.interval } : {},
    values: samples.map(([at]) => at),
  }
  const value: FrameField = {
    name: 'Value',
    type: 'number',
    labels: more.labels ?? {},
    config: more.config ?? { displayNameFromDS: name },
    values: samples.map(([, value]) => value),
  }
  return { refId, name, fields: [time, value] }
}

const types = ['time', 'number', 'string', 'boolean'] as const

function toField(field: z.infer<typeof Field>, values: unknown[]): FrameField {
  const type = types.find(one => one === field.type) ?? 'other'
  return { name: field.name, type, labels: field.labels ?? {}, config: field.config, values: values.map(cellOf(type)) }
}

function cellOf(type: FrameField['type']): (given: unknown) => FrameField['values'][number] {
  return given => {
    if (type === 'time' && typeof given === 'string') return timeOf(given)
    if (typeof given === 'number' || typeof given === 'string' || typeof given === 'boolean') return given
    return given === null || given === undefined ? null : JSON.stringify(given)
  }
}

/** Snapshots may keep times as ISO 8601. */
function timeOf(text: string): number | null {
  const at = Date.parse(text)
  return Number.isNaN(at) ? null : at
}

/** JSON has no NaN and no infinities: their places stand beside the values. */
function restored(values: unknown[], entities: unknown): unknown[] {
  const { NaN: nan = [], Inf: up = [], NegInf: down = [] } = Entities.safeParse(entities).data ?? {}
  if (nan.length + up.length + down.length === 0) return values
  const whole = [...values]
  const put = (places: number[], value: number) => {
    for (const at of places) if (at < whole.length) whole[at] = value
  }
  put(nan, Number.NaN)
  put(up, Number.POSITIVE_INFINITY)
  put(down, Number.NEGATIVE_INFINITY)
  return whole
}

/** Columns of one frame are equally long, whatever came. */
function evened(fields: FrameField[]): FrameField[] {
  const length = Math.max(0, ...fields.map(({ values }) => values.length))
  return fields.map(field =>
    field.values.length === length
      ? field
      : { ...field, values: Array.from({ length }, (_, at) => field.values[at] ?? null) },
  )
}
