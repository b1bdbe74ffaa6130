import * as z from 'zod'
import { type Failure } from '#shared/kit/failure.ts'
import type { Say } from '#shared/trouble/speak-trouble.ts'
import type { DestinationField } from '#relay/outbox/destination-fields.ts'
import type { DestinationDraft } from './destination-draft.ts'
import type { Words } from './words.en.ts'

/** What somebody left out, before anything is checked; undefined when nothing. @param kept names of secrets that are there */
export function missingIn(
  { name, values, forget }: DestinationDraft,
  fields: readonly DestinationField[],
  kept: readonly string[],
  words: Words['problem'],
): string | undefined {
  if (name === '') return words.empty(words.fields.name)
  const missing = fields.find(field => {
    if (field.optional || values[`${field.part}.${field.name}`]) return false
    return field.part === 'options' || !kept.includes(field.name) || forget.includes(field.name)
  })
  return missing && words.empty(missing.label)
}

/** Why a form was not taken, under the name that the form gives the field. */
export function problemOf(
  trouble: z.ZodError | Failure,
  fields: readonly DestinationField[],
  words: Words['problem'],
  say: Say,
): string {
  const { field = '', said } = trouble instanceof z.ZodError ? ofZod(trouble, words, say) : ofFailure(trouble, say)
  const common: Readonly<Record<string, string>> = words.fields
  const known = fields.find(({ part, name }) => `${field}.`.startsWith(`${part}.${name}.`))
  const label = known?.label ?? common[field]
  const sentence = label === undefined ? said : `${label}: ${said}`
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}

function ofZod({ issues }: z.ZodError, words: Words['problem'], say: Say) {
  const [issue] = issues
  const field = issue?.path.join('.') ?? ''
  if (field === 'digestMinutes') return { field, said: words.badMinutes }
  return { field, said: issue ? say(issue.message) : words.unusable }
}

function ofFailure({ value, message: english }: Failure, say: Say) {
  const message = say(english)
  const { field } = value
  const named = field !== undefined && message.startsWith(`${field}: `)
  return { field, said: named ? message.slice(field.length + 2) : message }
}
