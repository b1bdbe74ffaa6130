import type { PanelRef } from '../../../links/grafana/target.ts'
import type { PanelChoice } from '../../../model/panel.ts'
import type { PanelModel } from '../model.ts'
import type { Option } from '../variables/choose.ts'
import type { Chosen } from '../variables/formats.ts'
import type { Variables } from '../variables/resolve.ts'
import { interpolateText, type Scope } from '../variables/scope.ts'
import { namesIn } from '../variables/syntax.ts'

/** Enough for any page; a dashboard repeated by a thousand pods is not listed to its end. */
const most = 200

/** Plugins that show data which Tocsin can draw. */
const drawable = new Set([
  'timeseries',
  'graph',
  'stat',
  'singlestat',
  'gauge',
  'bargauge',
  'barchart',
  'heatmap',
  'table',
  'table-old',
  'trend',
  'piechart',
  'grafana-piechart-panel',
  'state-timeline',
  'status-history',
])

/** Whether there is a chance to draw it: what a library panel is, only the library knows. */
export function isDrawable({ type, library }: Pick<PanelModel, 'type' | 'library'>): boolean {
  return drawable.has(type) || library !== undefined
}

/** Every panel of a dashboard as somebody may choose it, each copy of a repeated one. */
export async function choicesOf(
  panels: readonly PanelModel[],
  variablesFor: (panel: PanelModel) => Variables,
  scope: Pick<Scope, 'from' | 'to'>,
): Promise<PanelChoice[]> {
  const found = await Promise.all(panels.map(panel => copiesOf(panel, variablesFor(panel), scope)))
  return found.flat().slice(0, most)
}

async function copiesOf(
  panel: PanelModel,
  variables: Variables,
  span: Pick<Scope, 'from' | 'to'>,
): Promise<PanelChoice[]> {
  await variables.need(namesIn([panel.title, panel.group]))
  const kind = panel.type || 'library'
  const title = (chosen: ReadonlyMap<string, Chosen>, text: string) => interpolateText(text, { chosen, ...span })
  const choice = (id: string, chosen: ReadonlyMap<string, Chosen>): PanelChoice => ({
    id,
    title: title(chosen, panel.title) || `Panel ${panel.id}`,
    kind,
    ...(panel.group ? { group: title(chosen, panel.group) } : {}),
  })
  if (panel.scoped) return [choice(String(panel.id), withScoped(variables.chosen, scopedOptions(panel.scoped)))]
  const copies = await repeatsOf(panel, variables)
  if (copies.length === 0) return [choice(String(panel.id), variables.chosen)]
  return copies.map(copy =>
    choice(
      [...copy.map(({ value }) => value), `panel-${panel.id}`].join('$'),
      withScoped(variables.chosen, zip(panel, copy)),
    ),
  )
}

/** The variables that a panel is repeated by, outer first. */
export function repeatNames({ groupRepeats = [], repeat }: PanelModel): string[] {
  return [...new Set([...groupRepeats, ...(repeat ? [repeat] : [])])]
}

/** Each copy's values, outer first; none for a panel that is not repeated. */
async function repeatsOf(panel: PanelModel, variables: Variables): Promise<Option[][]> {
  const names = repeatNames(panel)
  if (names.length === 0) return []
  const values = await Promise.all(names.map(name => variables.valuesOf(name)))
  if (values.some(({ length }) => length === 0)) return []
  return values.reduce<Option[][]>(
    (copies, next) => copies.flatMap(copy => next.map(option => [...copy, option])).slice(0, most),
    [[]],
  )
}

/** What the repeat variables are in the copy that a link or a choice names; the first copy where it names none. */
export async function copyOf(
  panel: PanelModel,
  ref: PanelRef | undefined,
  variables: Variables,
): Promise<ReadonlyMap<string, Option>> {
  if (panel.scoped) return scopedOptions(panel.scoped)
  const names = repeatNames(panel)
  const named = ref?.repeat ?? []
  const copy = new Map<string, Option>()
  for (const [at, name] of names.entries()) {
    const options = await variables.valuesOf(name)
    const wanted = named[named.length - names.length + at] // the innermost is last in both
    const innermost = at === names.length - 1
    const known = options.find(({ value }) => value === wanted) ?? options.find(({ text }) => text === wanted)
    const given = wanted === undefined ? undefined : { value: wanted, text: wanted }
    const option = known ?? given ?? options[innermost ? (ref?.clone ?? 0) : 0]
    if (option) copy.set(name, option)
  }
  return copy
}

/** Variables as they are in one copy. */
export function withScoped(
  chosen: ReadonlyMap<string, Chosen>,
  copy: ReadonlyMap<string, Option>,
): Map<string, Chosen> {
  const scoped = new Map(chosen)
  for (const [name, { value, text }] of copy) {
    scoped.set(name, { name, values: [value], texts: [text], several: chosen.get(name)?.several ?? false })
  }
  return scoped
}

function zip(panel: PanelModel, copy: readonly Option[]): Map<string, Option> {
  const names = repeatNames(panel)
  return new Map(copy.flatMap((option, at) => (names[at] === undefined ? [] : [[names[at], option] as const])))
}

function scopedOptions(scoped: Record<string, string>): Map<string, Option> {
  return new Map(Object.entries(scoped).map(([name, value]) => [name, { value, text: value }]))
}
