import { literal } from '../../kit/literal.ts'
import { quoted } from '../go-string.ts'
import type { LogLabel, TemplateForm } from '../log-source.ts'

/** `{namespace="shop",pod=~"a|b"}` */
export function select(labels: readonly LogLabel[]): string {
  return `{${labels.map(matcher).join(',')}}`
}

function matcher(label: LogLabel): string {
  const single = 'values' in label && label.values.length === 1
  return `${labelName(label.name)}${single ? '=' : '=~'}${quoted(write(label, single ? 'value' : 'regex', false))}`
}

/** Part of a template, which stands between quotes there; a list brings its own. */
export function writeLogql(label: LogLabel, form: TemplateForm): string {
  return write(label, form, true)
}

function write(label: LogLabel, form: TemplateForm, escaped: boolean): string {
  const text = escaped ? inner : (plain: string) => plain
  if (!('values' in label)) return text(label.pattern)
  if (form === 'csv') return label.values.map(quoted).join(',')
  if (form === 'value' && label.values.length === 1) return text(label.values[0] ?? '')
  return text(label.values.map(literal).join('|'))
}

/** Lines that hold a text, whatever its case. */
export function searching(query: string, search: string): string {
  return search === '' ? query : `${query} |~ ${quoted(`(?i)${literal(search)}`)}`
}

/** Loki's labels are words with underscores; dots, as OpenTelemetry writes them, become those. */
function labelName(name: string): string {
  return name.replaceAll(/[^\w]/g, '_')
}

function inner(text: string): string {
  return quoted(text).slice(1, -1)
}
