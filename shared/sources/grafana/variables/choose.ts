import type { Datasource } from '../dashboard/datasource-list.ts'
import type { VariableModel } from '../model.ts'
import type { Chosen } from './formats.ts'

export type Option = { value: string; text: string }

const all = '$__all'

/** What a link or the dashboard says a variable is; empty where neither says anything. */
export function wantedValues(variable: VariableModel, linked: readonly string[] | undefined): string[] {
  const wanted = linked ?? variable.current.values
  const whole = wanted.some(value => value === all || (value === 'All' && isAllByWord(variable, wanted)))
  if (whole && (variable.includeAll || wanted.includes(all))) return [all]
  return wanted.filter(value => value !== '' || wanted.length === 1)
}

/** Old links spell "All" as a word; it may also be somebody's value. */
function isAllByWord(variable: VariableModel, wanted: readonly string[]): boolean {
  return variable.includeAll && wanted.length === 1 && !variable.options.some(({ value }) => value === 'All')
}

export function isAll(values: readonly string[]): boolean {
  return values[0] === all
}

/** A variable with its values; their words come from its options, or were kept beside them. */
export function chosenOf(variable: VariableModel, values: readonly string[], options: readonly Option[]): Chosen {
  return {
    name: variable.name,
    values: [...values],
    texts: values.map(value => textOf(variable, value, options)),
    several: variable.multi || variable.includeAll,
  }
}

/** "All" of a variable: each of its options, or what its author wrote for it. */
export function allOf(variable: VariableModel, options: readonly Option[]): Chosen {
  const name = variable.name
  if (variable.allValue !== undefined) {
    return { name, values: [variable.allValue], texts: ['All'], verbatim: variable.allValue, several: true }
  }
  return { name, values: options.map(({ value }) => value), texts: ['All'], several: true }
}

function textOf(variable: VariableModel, value: string, options: readonly Option[]): string {
  const option = [...options, ...variable.options].find(one => one.value === value)
  if (option) return option.text
  const kept = variable.current.values.indexOf(value)
  return (kept >= 0 ? variable.current.texts[kept] : undefined) ?? value
}

/** `0.5,0.9,p99 : 0.99`: values apart by commas, a word for people before a colon; a comma of a value's own is escaped. */
export function customOptions(query: unknown): Option[] {
  if (typeof query !== 'string') return []
  return query.split(/(?<!\\),/).flatMap(part => {
    const [text = '', value] = part
      .replaceAll('\\,', ',')
      .trim()
      .split(/\s+:\s+/)
    return text === '' ? [] : [{ text, value: value ?? text }]
  })
}

/** The datasources that a variable of that kind offers. */
export function datasourceOptions(variable: VariableModel, datasources: readonly Datasource[]): Option[] {
  const pattern = variable.regex === '' ? null : patternOf(variable.regex)
  return datasources
    .filter(({ type, name }) => type === variable.query && (pattern?.test(name) ?? true))
    .map(({ uid, name }) => ({ value: uid, text: name }))
}

/** `/…/flags` or bare, as dashboards write expressions; null for one that JavaScript cannot read. */
export function patternOf(text: string): RegExp | null {
  const [, body = text, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? []
  try {
    return new RegExp(body, flags.replace('g', ''))
  } catch {
    return null // as if there were none
  }
}
