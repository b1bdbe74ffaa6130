import { literal } from '../../kit/literal.ts'
import { quoted } from '../go-string.ts'
import type { LogLabel, TemplateForm } from '../log-source.ts'

/** `namespace:="shop" pod:in("a","b")` */
export function select(labels: readonly LogLabel[]): string {
  return labels.map(condition).join(' ')
}

function condition(label: LogLabel): string {
  const name = fieldName(label.name)
  // An expression matches anywhere unless it says otherwise.
  if (!('values' in label)) return `${name}:~${quoted(`^(?:${label.pattern})$`)}`
  const [first = '', ...others] = label.values
  return others.length === 0 ? `${name}:=${quoted(first)}` : `${name}:in(${label.values.map(quoted).join(',')})`
}

/** Part of a template, which stands between quotes there; a list brings its own. */
export function writeLogsql(label: LogLabel, form: TemplateForm): string {
  if (!('values' in label)) return inner(label.pattern)
  if (form === 'csv') return label.values.map(quoted).join(',')
  const [first = ''] = label.values
  return inner(form === 'value' && label.values.length === 1 ? first : label.values.map(literal).join('|'))
}

/** Lines that hold a text, whatever its case. As a pipe: a query's own may stand before it. */
export function searching(query: string, search: string): string {
  return search === '' ? query : `${query} | filter _msg:~${quoted(`(?i)${literal(search)}`)}`
}

/** Words stand by themselves; dots, dashes and slashes want quotes. */
function fieldName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoted(name)
}

function inner(text: string): string {
  return quoted(text).slice(1, -1)
}
