import { toFailure } from '../../../kit/failure.ts'
import type { Grafana } from '../ask.ts'
import type { Settings } from '../dashboard/datasource-list.ts'
import type { AdhocFilter, DashboardModel, VariableModel } from '../model.ts'
import { findDatasource } from '../queries/datasource.ts'
import { filtersOfLink } from './adhoc-filters.ts'
import { arrangeOptions } from './arrange-options.ts'
import { allOf, chosenOf, customOptions, datasourceOptions, isAll, wantedValues, type Option } from './choose.ts'
import { defaultFormatOf } from './default-formats.ts'
import type { Chosen } from './formats.ts'
import { autoInterval } from './interval-variable.ts'
import { prometheusOptions, queryText, type Span } from './prometheus-options.ts'
import { interpolate, type Scope } from './scope.ts'
import { namesIn } from './syntax.ts'

/** A dashboard's variables as one viewing of it has them. */
export type Variables = {
  /** Reads these and what they depend on, asking for options only where nothing else says what they are. */
  need: (names: Iterable<string>) => Promise<void>
  /** Each that was needed. */
  chosen: Map<string, Chosen>
  /** Every value that a variable stands for, "All" spelled out: what a panel is repeated by. */
  valuesOf: (name: string) => Promise<Option[]>
  filters: { model: VariableModel; filters: AdhocFilter[] }[]
  warnings: string[]
}

export type VariableInput = {
  dashboard: Pick<DashboardModel, 'variables'>
  /** Those of rows and tabs around the panel, which go before. */
  around: readonly VariableModel[]
  /** `var-` of the link. */
  linked: Record<string, string[]>
  grafana: Grafana
  settings: Settings
  span: Span
}

/** Reads variables in the order in which they depend on each other. */
export function readVariables(input: VariableInput): Variables {
  const models = new Map([...input.dashboard.variables, ...input.around.toReversed()].map(one => [one.name, one]))
  const chosen = new Map<string, Chosen>()
  const running = new Map<string, Promise<void>>()
  const options = new Map<string, Promise<Option[]>>()
  const warnings: string[] = []
  return {
    need,
    chosen,
    valuesOf,
    filters: [...models.values()].flatMap(model => {
      if (model.type !== 'adhoc') return []
      const linked = linkedOf(model)
      return [{ model, filters: linked ? filtersOfLink(linked) : (model.filters ?? []) }]
    }),
    warnings,
  }

  async function need(names: Iterable<string>): Promise<void> {
    await Promise.all(
      [...names].flatMap(name => {
        const model = models.get(name)
        if (!model) return []
        const known = running.get(name) ?? read(model)
        running.set(name, known)
        return [known]
      }),
    )
  }

  async function read(model: VariableModel): Promise<void> {
    // In a circle nobody is first: what is written there stays.
    await need(namesBehind(model).filter(name => !leadsTo(name, model.name, new Set())))
    const value = await valueOf(model)
    if (value) chosen.set(model.name, value)
  }

  function leadsTo(from: string, to: string, seen: Set<string>): boolean {
    if (from === to) return true
    const model = models.get(from)
    if (!model || seen.has(from)) return false
    seen.add(from)
    return namesBehind(model).some(name => leadsTo(name, to, seen))
  }

  async function valueOf(model: VariableModel): Promise<Chosen | null> {
    if (model.type === 'adhoc') return null // never written in a query, but put into it
    if (model.type === 'constant') return chosenOf(model, [constantOf(model)], [])
    const wanted = wantedValues(model, linkedOf(model))
    if (model.type === 'interval' && wanted[0]?.startsWith('$__auto')) {
      return chosenOf(model, [autoInterval(model, input.span)], [])
    }
    if (isAll(wanted)) {
      if (model.allValue !== undefined) return withVariables(allOf(model, []))
      const found = await optionsOf(model)
      return found.length > 0 ? allOf(model, found) : allOf({ ...model, allValue: '.*' }, [])
    }
    if (wanted.length > 0) return chosenOf(model, wanted, model.type === 'datasource' ? await optionsOf(model) : [])
    if (model.type === 'textbox' || model.type === 'switch') return chosenOf(model, [constantOf(model)], [])
    const [first] = await optionsOf(model)
    return chosenOf(model, first ? [first.value] : [], first ? [first] : [])
  }

  /** Of rows and tabs a name may be there twice: the later one's `var-` has a number. */
  function linkedOf({ name }: VariableModel): string[] | undefined {
    const inner = input.around.some(one => one.name === name)
    const twice = inner && input.dashboard.variables.some(one => one.name === name)
    return (twice ? input.linked[`${name}-2`] : undefined) ?? input.linked[name]
  }

  async function valuesOf(name: string): Promise<Option[]> {
    await need([name])
    const model = models.get(name)
    const value = chosen.get(name)
    if (!model || !value) return []
    if (value.verbatim !== undefined) return optionsOf(model)
    const known = value.texts.length === value.values.length ? value.texts : value.values
    return value.values.map((one, at) => ({ value: one, text: known[at] ?? one }))
  }

  function optionsOf(model: VariableModel): Promise<Option[]> {
    const known = options.get(model.name) ?? findOptions(model)
    options.set(model.name, known)
    return known
  }

  async function findOptions(model: VariableModel): Promise<Option[]> {
    if (model.type === 'datasource') return datasourceOptions(model, input.settings.datasources)
    if (model.type !== 'query') return model.options.length > 0 ? model.options : customOptions(model.query)
    const datasource = findDatasource(model.datasource, input.settings, text => write(text, ''))
    if (!datasource || !/prometheus/.test(datasource.type)) {
      if (model.options.length === 0) warnings.push(`The values of “${model.name}” are only known to Grafana.`)
      return model.options
    }
    try {
      const query = write(queryText(model.query), datasource.type)
      const found = await prometheusOptions(input.grafana, datasource, query, input.span)
      return arrangeOptions(found, write(model.regex, datasource.type), model.sort ?? 0)
    } catch (thrown) {
      const { code, message } = toFailure(thrown)
      if (code === 'aborted') throw thrown
      warnings.push(`The values of “${model.name}” could not be read: ${message}`)
      return model.options
    }
  }

  function withVariables(value: Chosen): Chosen {
    return value.verbatim === undefined ? value : { ...value, verbatim: write(value.verbatim, '') }
  }

  function write(text: string, type: string): string {
    const scope: Scope = { chosen, ...input.span }
    return interpolate(text, scope, defaultFormatOf(type))
  }
}

function namesBehind({ query, regex, datasource, allValue }: VariableModel): string[] {
  return [...namesIn([query, regex, datasource, allValue])]
}

function constantOf(model: VariableModel): string {
  return (typeof model.query === 'string' ? model.query : undefined) ?? model.current.values[0] ?? ''
}
