import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contract, type MessageKind } from '#extension/messages/contract.ts'

// What a reply to a foreign page's process may hold. A page can read it, so this list grows for no good reason.
const openToPages = [
  'links',
  'hosts',
  'maxPanels',
  // Both stand in the page anyway, as the size and the colour scheme of what is put there.
  'look',
  'look.height',
  'look.theme',
  'panels',
  'panels.part',
  'panels.kind',
  'panels.shape',
  'panels.label',
  'ticket',
]

const kinds = Object.keys(contract) as MessageKind[]

describe('messages', () => {
  test.each(kinds.filter(kind => kind.startsWith('page/')))('%s tells a page nothing but places and tickets', kind => {
    expect(contract[kind].from).toBe('page')
    expect(fieldsOf(z.toJSONSchema(contract[kind].reply)).filter(field => !openToPages.includes(field))).toEqual([])
  })

  test('a sender is named as its messages are', () => {
    const named = { page: /^page\//, frame: /^panel\//, own: /^(?!page\/|panel\/)/ }
    expect(kinds.filter(kind => !named[contract[kind].from].test(kind))).toEqual([])
  })

  test('no reply carries a secret', () => {
    const fields = kinds.flatMap(kind =>
      fieldsOf(z.toJSONSchema(contract[kind].reply, { io: 'input' })).map(field => `${kind}: ${field}`),
    )
    expect(fields.filter(field => /token|secret|password|credential|key$/i.test(field))).toEqual([])
  })
})

type JsonSchema = { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[]; oneOf?: unknown[] }

/** All fields that a schema lets through, as paths; items of a list stand under the list's own name. */
function fieldsOf(schema: unknown, at = ''): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as JsonSchema
  const own = Object.entries(properties).flatMap(([name, inner]) => {
    const path = at ? `${at}.${name}` : name
    return [path, ...fieldsOf(inner, path)]
  })
  const inner = [...(items ? [items] : []), ...anyOf, ...oneOf].flatMap(one => fieldsOf(one, at))
  return [...own, ...inner]
}
