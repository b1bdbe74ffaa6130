import * as z from 'zod'
import { looseArray } from '../../../../kit/loose.ts'
import type { VariableModel } from '../../model.ts'
import { maybeText, text } from '../loose-values.ts'
import { readVariableV2 } from './variable-v2.ts'

/** Where a panel lies, outer things first. */
export type Place = {
  element: string
  group?: string
  repeat?: string
  repeats: string[]
  variables: VariableModel[]
}

const repeat = z.object({ value: maybeText }).optional().catch(undefined)
const Layout = z.object({
  kind: z.string(),
  spec: z.object({ items: looseArray(z.unknown()), rows: looseArray(z.unknown()), tabs: looseArray(z.unknown()) }),
})
const Item = z.object({ spec: z.object({ element: z.object({ name: z.string() }), repeat }) })
/** A row of rows, a tab of tabs, or (v2alpha1) a row within a grid, which holds its panels itself. */
const Section = z.object({
  spec: z.object({
    title: text,
    layout: z.unknown().optional(),
    elements: z.array(z.unknown()).optional().catch(undefined),
    variables: z.array(z.unknown()).catch([]),
    repeat,
  }),
})

type Around = Omit<Place, 'element' | 'repeat'>

/** Every panel of a layout in the order of the page, whatever rows, tabs and grids it lies in. */
export function placesOf(layout: unknown, around: Around = { repeats: [], variables: [] }): Place[] {
  const parsed = Layout.safeParse(layout)
  if (!parsed.success) return []
  const { items, rows, tabs } = parsed.data.spec
  return [...items, ...rows, ...tabs].flatMap(one => placesIn(one, around))
}

function placesIn(given: unknown, around: Around): Place[] {
  const item = Item.safeParse(given)
  if (item.success) {
    const { element, repeat } = item.data.spec
    return [{ ...around, element: element.name, ...(repeat?.value ? { repeat: repeat.value } : {}) }]
  }
  const section = Section.safeParse(given)
  if (!section.success) return []
  const { title, layout, elements, variables, repeat } = section.data.spec
  const inside: Around = {
    ...(title || around.group ? { group: title || around.group } : {}),
    repeats: repeat?.value ? [...around.repeats, repeat.value] : around.repeats,
    variables: [...variables.flatMap(one => readVariableV2(one) ?? []), ...around.variables],
  }
  return elements ? elements.flatMap(one => placesIn(one, inside)) : placesOf(layout, inside)
}
