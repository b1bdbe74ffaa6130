import type { Frame, FrameField } from '../../model.ts'
import { columnNames } from '../fields/names.ts'
import type { Loose } from '../read.ts'

/** One step between the answers and the drawing. Never changes the frames it is given. */
export type Transform = (frames: readonly Frame[], options: Loose) => Frame[]

export type Named = { field: FrameField; frame: Frame; name: string }

/** Keeps or changes columns one by one; `change` answers null for one that goes. */
export function mapColumns(frames: readonly Frame[], change: (column: Named) => FrameField | null): Frame[] {
  const names = columnNames(frames)
  return frames.map(frame => ({
    ...frame,
    fields: frame.fields.flatMap(field => change({ field, frame, name: names.get(field) ?? field.name }) ?? []),
  }))
}

export function named(frame: Frame, frames: readonly Frame[]): Named[] {
  const names = columnNames(frames)
  return frame.fields.map(field => ({ field, frame, name: names.get(field) ?? field.name }))
}

export function renamed(field: FrameField, name: string): FrameField {
  return { ...field, config: { ...field.config, displayName: name } }
}

export function lengthOf(frame: Frame): number {
  return Math.max(0, ...frame.fields.map(field => field.values.length))
}

/** The rows of the given numbers, in that order. */
export function pickRows(frame: Frame, rows: readonly number[]): Frame {
  return {
    ...frame,
    fields: frame.fields.map(field => ({ ...field, values: rows.map(row => field.values[row] ?? null) })),
  }
}

/** A column that was not there before. */
export function madeField(name: string, type: FrameField['type'], values: FrameField['values']): FrameField {
  return { name, type, labels: {}, config: {}, values }
}
