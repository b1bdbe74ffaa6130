import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import {
  DestinationKind,
  DestinationRule,
  type Destination,
  type DestinationKind as Kind,
} from '#shared/model/destination.ts'
import type { Words } from './words.en.ts'
import type { DestinationField } from '#relay/outbox/destination-fields.ts'

/** What stands in the form. Secrets are in it only on their way in. */
export type DestinationDraft = {
  /** Empty for a new one. */
  id: string
  kind: Kind
  name: string
  active: boolean
  /** By `part.name`, as typed. */
  values: Record<string, string>
  /** Names of kept secrets that are to be dropped. */
  forget: string[]
  changes: string[]
  minSeverity: string
  quiet: { from: string; to: string; zone: string }
  digest: string
}

const one = z.string().catch('')
const several = z.array(z.string()).catch([])
const Filled = z.record(z.string(), z.union([z.string(), z.array(z.string())]).catch(''))

/** A form as it was sent. @throws Failure `bad-shape` for a kind that there is not */
export function readDraft(form: unknown, id: string, words: Words): DestinationDraft {
  const filled = Filled.parse(form)
  const text = (name: string) => one.parse([filled[name] ?? ''].flat().at(-1)).trim()
  const list = (name: string) => several.parse([filled[name] ?? []].flat())
  const values = Object.keys(filled).filter(name => /^(options|secret)\./.test(name))
  return {
    id,
    kind: readKind(text('kind'), words),
    name: text('name'),
    active: text('active') === 'on',
    values: Object.fromEntries(values.map(name => [name, text(name)])),
    forget: list('forget'),
    changes: list('changes'),
    minSeverity: text('minSeverity'),
    quiet: { from: text('quietFrom'), to: text('quietTo'), zone: text('quietZone') },
    digest: text('digest'),
  }
}

/** @throws Failure `not-found` */
export function readKind(text: string, words: Words): Kind {
  const kind = DestinationKind.safeParse(text)
  if (kind.success) return kind.data
  throw new Failure('not-found', words.unknownKind(text.slice(0, 50)))
}

export function newDraft(kind: Kind): DestinationDraft {
  return draftOf({ id: '', kind, name: '', active: true, options: {}, rule: DestinationRule.parse({}) })
}

/** How the form opens. */
export function draftOf(
  given: Pick<Destination, 'id' | 'kind' | 'name' | 'active' | 'options' | 'rule'>,
): DestinationDraft {
  const { id, kind, name, active, options, rule } = given
  return {
    id,
    kind,
    name,
    active,
    values: Object.fromEntries(Object.entries(options).map(([key, value]) => [`options.${key}`, asText(value)])),
    forget: [],
    changes: rule.changes,
    minSeverity: rule.minSeverity,
    quiet: rule.quietHours ?? { from: '', to: '', zone: 'UTC' },
    digest: String(rule.digestMinutes),
  }
}

/** What the form says, by its kind's fields. Options that no field shows stay as they were. @throws z.ZodError */
export function settingsOf(
  { name, active, values, changes, minSeverity, quiet, digest }: DestinationDraft,
  fields: readonly DestinationField[],
  before: Record<string, unknown>,
) {
  const options: Record<string, unknown> = { ...before }
  const secret: Record<string, string> = {}
  for (const { part, name, many } of fields) {
    const value = values[`${part}.${name}`] ?? ''
    if (part === 'secret' && value !== '') secret[name] = value
    if (part === 'options') options[name] = many ? linesOf(value) : value
    if (part === 'options' && value === '') delete options[name]
  }
  const quietHours = quiet.from === '' && quiet.to === '' ? null : { ...quiet, zone: quiet.zone || 'UTC' }
  const rule = DestinationRule.parse({ changes, minSeverity, quietHours, digestMinutes: Number(digest || '0') })
  return { name, active, options, secret, rule }
}

function linesOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter(line => line !== '')
}

function asText(value: unknown): string {
  if (Array.isArray(value)) return value.map(asText).join('\n')
  return typeof value === 'string' ? value : ''
}
