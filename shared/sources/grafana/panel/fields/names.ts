import { fullName } from '../../../../format/series-name.ts'
import type { Frame, FrameField } from '../../model.ts'
import { text } from '../read.ts'

const valueName = 'Value'

/**
 * The names of all columns before any override: the datasource's own, else frame, column and labels, as far as they tell.
 * Series that differ by one label are called by its value.
 */
export function columnNames(frames: readonly Frame[]): Map<FrameField, string> {
  const values = frames.flatMap(frame => frame.fields.filter(field => field.type !== 'time'))
  const differing = differingLabels(values)
  const frameNamesDiffer = new Set(frames.map(frame => frame.name)).size > 1
  const names = new Map<FrameField, string>()
  for (const frame of frames) {
    for (const field of frame.fields) names.set(field, nameOf(field, frame, differing, frameNamesDiffer))
  }
  return names
}

function nameOf(field: FrameField, frame: Frame, differing: readonly string[], frameNamesDiffer: boolean): string {
  const given = text(field.config['displayName']) ?? text(field.config['displayNameFromDS'])
  if (given && given !== '__auto') return given
  if (field.type === 'time') return field.name || 'Time'
  const column = field.name === valueName ? '' : field.name
  const single = differing.length === 1 ? field.labels[differing[0] ?? ''] : undefined
  const labels = single ?? fullName(field.labels)
  const frameName = frameNamesDiffer || (!labels && !column) ? frame.name : ''
  const parts = [frameName === column ? '' : frameName, column, labels].filter(Boolean)
  // A frame's name mostly holds the labels already.
  return (labels && !column && frameName ? frameName : parts.join(' ')) || field.name || valueName
}

function differingLabels(fields: readonly FrameField[]): string[] {
  const sets = fields.map(field => field.labels)
  const names = [...new Set(sets.flatMap(set => Object.keys(set)))]
  return names.filter(name => sets.length > 1 && sets.some(set => set[name] !== sets[0]?.[name]))
}

/** `${__field.labels.pod}` and kin in a name that somebody wrote. */
export function fillName(template: string, field: FrameField, name: string): string {
  return template
    .replaceAll(/\$\{__field\.labels(?:\.([\w-]+)|\["([^"]+)"\]|\['([^']+)'\])\}/g, (_, dotted, double, single) => {
      return field.labels[String(dotted ?? double ?? single)] ?? ''
    })
    .replaceAll('${__field.labels}', fullName(field.labels))
    .replaceAll(/\$\{__(?:field\.(?:displayName|name)|series\.name)\}|\$__(?:series_name|field_name)\b/g, () => name)
}
