import type { FieldConfig, Frame, FrameField } from '../../model.ts'
import { record, type Loose } from '../read.ts'
import { readOptions, type FieldOptions } from './config.ts'
import { matches } from './matchers.ts'
import { columnNames, fillName } from './names.ts'

/** A column with its name for people and everything that is said about it. */
export type Column = { field: FrameField; frame: Frame; name: string; options: FieldOptions }
export type Columns = { frame: Frame; time: Column | undefined; columns: Column[] }[]

type Interpolate = (text: string, labels?: Record<string, string>) => string

/** Every frame's columns: defaults, over them what the datasource says, over them the overrides in their order. */
export function resolveFields(frames: readonly Frame[], config: FieldConfig, interpolate: Interpolate): Columns {
  const names = columnNames(frames)
  return frames.map(frame => {
    const columns = frame.fields.map(field =>
      resolveField(field, frame, names.get(field) ?? field.name, config, interpolate),
    )
    return { frame, time: columns.find(column => column.field.type === 'time'), columns }
  })
}

function resolveField(
  field: FrameField,
  frame: Frame,
  plainName: string,
  { defaults, overrides }: FieldConfig,
  interpolate: Interpolate,
): Column {
  const raw: Loose = { ...defaults, ...present(field.config), custom: { ...record(defaults['custom']) } }
  for (const { matcher, properties } of overrides) {
    if (!matches(matcher, { field, frame, name: plainName })) continue
    for (const { id, value } of properties) setProperty(raw, id, value)
  }
  const options = readOptions(raw)
  const given =
    field.type === 'time' && options.displayName === defaults['displayName'] ? undefined : options.displayName
  const name = given ? interpolate(fillName(given, field, plainName), field.labels) : plainName
  return { field, frame, name, options }
}

function setProperty(raw: Loose, id: string, value: unknown): void {
  if (id.startsWith('custom.')) record(raw['custom'])[id.slice('custom.'.length)] = value
  else raw[id] = value
}

function present(config: Loose): Loose {
  return Object.fromEntries(
    Object.entries(config).filter(([key, value]) => value !== null && value !== undefined && key !== 'custom'),
  )
}
