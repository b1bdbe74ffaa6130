import type { Frame, PanelModel } from '../../model.ts'
import { matches } from '../fields/matchers.ts'
import { record, text } from '../read.ts'
import { transformations } from './registry.ts'

/** Runs a panel's transformations in their order. One that we do not know, or that fails, is a sentence. */
export function applyTransformations(
  steps: PanelModel['transformations'],
  frames: Frame[],
): { frames: Frame[]; warnings: string[] } {
  let now = frames
  const warnings = new Set<string>()
  for (const step of steps) {
    const { id, options } = step
    if ('disabled' in step && step.disabled === true) continue
    const transform = Object.hasOwn(transformations, id) ? transformations[id] : undefined
    if (!transform) {
      warnings.add(`The transformation “${id}” is not applied.`)
      continue
    }
    const filter = 'filter' in step ? record(step.filter) : {}
    const touched = now.filter(frame => !text(filter['id']) || touches(filter, frame))
    now = [...transform(touched, options), ...now.filter(frame => !touched.includes(frame))]
  }
  return { frames: now, warnings: [...warnings] }
}

function touches(filter: Record<string, unknown>, frame: Frame): boolean {
  const field = { name: '', type: 'other' as const, labels: {}, config: {}, values: [] }
  return matches({ id: String(filter['id']), options: filter['options'] }, { field, frame, name: frame.name })
}
