import * as z from 'zod'
import { type Failure } from '#shared/kit/failure.ts'
import type { DestinationField } from '#relay/outbox/destination-fields.ts'
import type { DestinationDraft } from './destination-draft.ts'

/** Fields that every kind has, by their names in the API. */
const common: Record<string, string> = {
  name: 'Name',
  changes: 'Told of',
  minSeverity: 'From severity',
  'quietHours.from': 'Quiet from',
  'quietHours.to': 'Quiet until',
  'quietHours.zone': 'Time zone',
  digestMinutes: 'Gather for',
}

/** What somebody left out, before anything is checked; undefined when nothing. @param kept names of secrets that are there */
export function missingIn(
  { name, values, forget }: DestinationDraft,
  fields: readonly DestinationField[],
  kept: readonly string[],
): string | undefined {
  if (name === '') return 'Name: it cannot be empty.'
  const missing = fields.find(field => {
    if (field.optional || values[`${field.part}.${field.name}`]) return false
    return field.part === 'options' || !kept.includes(field.name) || forget.includes(field.name)
  })
  return missing && `${missing.label}: it cannot be empty.`
}

/** Why a form was not taken, under the name that the form gives the field. */
export function problemOf(trouble: z.ZodError | Failure, fields: readonly DestinationField[]): string {
  const { field = '', words } = trouble instanceof z.ZodError ? ofZod(trouble) : ofFailure(trouble)
  const known = fields.find(({ part, name }) => `${field}.`.startsWith(`${part}.${name}.`))
  const label = known?.label ?? common[field]
  const sentence = label === undefined ? words : `${label}: ${words}`
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

function ofZod({ issues }: z.ZodError) {
  const [issue] = issues
  const field = issue?.path.join('.') ?? ''
  if (field === 'digestMinutes') return { field, words: 'it must be a number of minutes up to 1440' }
  return { field, words: issue?.message ?? 'it cannot be used' }
}

function ofFailure({ value, message }: Failure) {
  const { field } = value
  const named = field !== undefined && message.startsWith(`${field}: `)
  return { field, words: named ? message.slice(field.length + 2) : message }
}
