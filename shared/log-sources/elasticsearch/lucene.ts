import type { LogLabel, TemplateForm } from '../log-source.ts'

/** `namespace:"shop" AND pod:("a" OR "b")` */
export function select(labels: readonly LogLabel[]): string {
  return labels.map(label => `${fieldName(label.name)}:${condition(label)}`).join(' AND ')
}

function condition(label: LogLabel): string {
  return 'values' in label ? writeLucene(label, 'value') : `/${writeLucene(label, 'regex')}/`
}

/** Part of a template: a value, or several, with their quotes; an expression as it stands between slashes. */
export function writeLucene(label: LogLabel, form: TemplateForm): string {
  if (!('values' in label)) {
    const pattern = pathless(label.pattern.replaceAll('(?:', '(')) // Lucene knows groups of one kind
    return form === 'regex' ? pattern : `/${pattern}/`
  }
  if (form === 'regex') return label.values.map(literal).join('|')
  const quoted = label.values.map(phrase)
  if (form === 'csv') return quoted.join(' OR ')
  return quoted.length === 1 ? (quoted[0] ?? '') : `(${quoted.join(' OR ')})`
}

/** Dots are its own; the other signs of the language are not. */
function fieldName(name: string): string {
  return name.replaceAll(/[^\w.@-]/g, '\\$&')
}

function phrase(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`
}

/** Lucene's expressions have signs that RE2 has not. */
function literal(text: string): string {
  return text.replaceAll(/[\\.+*?()|[\]{}^$#@&<>~"/]/g, '\\$&')
}

/** A slash ends an expression. */
function pathless(pattern: string): string {
  return pattern.replaceAll(/\\?\//g, '\\/')
}
