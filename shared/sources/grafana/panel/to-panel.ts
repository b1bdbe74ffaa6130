import type { Mark, Panel, PanelWindow } from '../../../model/panel.ts'
import type { Frame, PanelModel } from '../model.ts'
import { resolveFields } from './fields/resolve.ts'
import { modernModel } from './legacy/modern-model.ts'
import { drawerOf } from './registry.ts'
import { applyTransformations } from './transformations/apply.ts'

export type PanelInput = {
  model: PanelModel
  title: string
  frames: Frame[]
  window: PanelWindow
  zone?: string
  marks: Mark[]
  warnings: string[]
  source: Panel['source']
  interpolate: (text: string, labels?: Record<string, string>) => string
}

/** A dashboard's panel and the answers to its queries as a Panel. @throws Failure when its kind is not drawn */
export function toPanel(input: PanelInput): Panel {
  const model = modernModel(input.model)
  const { frames, warnings } = applyTransformations(model.transformations, input.frames)
  const drawn = drawerOf(model.type)({
    model,
    frames: resolveFields(frames, model.fieldConfig, input.interpolate),
    window: input.window,
    openUrl: input.source.openUrl,
  })
  const { unit, look, table, buckets, warnings: own = [], ...rest } = drawn
  const description = input.interpolate(model.description).trim()
  return {
    title: input.title,
    ...(description && { description }),
    ...rest,
    ...(unit !== undefined && { unit }),
    ...(look && Object.keys(look).length > 0 && { look }),
    ...(table && { table }),
    ...(buckets && { buckets }),
    window: input.window,
    ...(input.zone !== undefined && { zone: input.zone }),
    marks: input.marks,
    warnings: [...input.warnings, ...warnings, ...own],
    source: input.source,
  }
}
