import type { Change } from '#extension/messages/settings-file.ts'
import type { Item } from './items.ts'
import type { Kept } from './kept.ts'
import { mend } from './mend.ts'

// The kept settings as parts of a file: each under its own name, whatever they are. A new one takes part by being kept.

/** Every item but what is not a person's to carry along: what relays say, and what only the browser can grant. */
function partsOf({ ofRelay: _heard, grants: _granted, ...parts }: Kept): Record<string, Item<unknown>> {
  return parts
}

export async function readParts(kept: Kept): Promise<Record<string, unknown>> {
  const read = Object.entries(partsOf(kept)).map(async ([name, item]) => [name, await item.get()] as const)
  return Object.fromEntries(await Promise.all(read))
}

/** What a file would change, what of it cannot be read, and how it is done. */
export type PartsPlan = {
  changes: Change[]
  bad: { part: string; what: string[] }[]
  apply: () => Promise<void>
}

/** Parts that the file does not have stay as they are; a list that it has replaces the present one. */
export async function planParts(kept: Kept, given: Record<string, unknown>): Promise<PartsPlan> {
  const parts = partsOf(kept)
  const plan: PartsPlan = { changes: [], bad: [], apply: async () => undefined }
  const writes: (() => Promise<void>)[] = []
  for (const [part, value] of Object.entries(given)) {
    const item = Object.hasOwn(parts, part) ? parts[part] : undefined
    const present = await item?.get()
    const mended = item ? mend(item.schema, value, present) : null
    if (!item || !mended) {
      plan.bad.push({ part, what: [] })
      continue
    }
    if (mended.bad.length > 0) plan.bad.push({ part, what: mended.bad })
    const changes = changesOf(part, present, mended.value)
    plan.changes.push(...changes)
    if (changes.length > 0) writes.push(() => item.set(mended.value))
  }
  plan.apply = async () => {
    for (const write of writes) await write()
  }
  return plan
}

function changesOf(part: string, before: unknown, after: unknown): Change[] {
  const [old, young] = [namedParts(before), namedParts(after)]
  const names = [...new Set([...old.keys(), ...young.keys()])]
  return names.flatMap(what => {
    const [from, to] = [old.get(what), young.get(what)]
    if (from === to) return []
    const how = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed'
    return [
      {
        part,
        how,
        what,
        ...(from === undefined ? {} : { from: cut(from) }),
        ...(to === undefined ? {} : { to: cut(to) }),
      },
    ]
  })
}

/** Rows by the name that they have for people, fields by theirs; each as JSON. */
function namedParts(value: unknown): Map<string, string> {
  if (Array.isArray(value)) return rowsByName(value)
  if (typeof value !== 'object' || value === null) return new Map([['', written(value)]])
  return new Map(Object.entries(value).map(([name, field]) => [name, written(field)]))
}

/** Two rows of one name are told apart by their place. */
function rowsByName(rows: readonly unknown[]): Map<string, string> {
  const named = new Map<string, string>()
  for (const row of rows) {
    const name = nameOf(row)
    const same = [...named.keys()].filter(other => other === name || other.startsWith(`${name} (`)).length
    named.set(same > 0 ? `${name} (${same + 1})` : name, written(row))
  }
  return named
}

function nameOf(row: unknown): string {
  if (typeof row !== 'object' || row === null) return String(row)
  const { name, baseUrl } = row as { name?: unknown; baseUrl?: unknown }
  return [name, baseUrl].filter(text => typeof text === 'string' && text !== '').join(' · ') || written(row)
}

/** Enough to know it again. */
function cut(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}

function written(value: unknown): string {
  return JSON.stringify(value) ?? ''
}
