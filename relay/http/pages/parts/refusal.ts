import * as z from 'zod'
import type { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { Language } from '../language/language.ts'
import { numbersIn } from '../language/spoken.ts'
import { troubleIn } from '../language/trouble.ts'
import { partWords } from './words.ts'

/** Why a form was not taken, for the person who filled it in: "Title: Too small …" reads worse than what this says. */
export function refusalOf(trouble: z.ZodError | Failure, language: Language): string {
  const words = partWords(language)
  const say = troubleIn(language)
  if (!(trouble instanceof z.ZodError)) return withName(trouble.value.field, say(trouble.message).replace(/^\w+: /, ''))
  const [issue] = trouble.issues
  const { field, message } = firstIssue(trouble)
  if (issue?.code === 'too_small') return withName(field, words.empty)
  if (issue?.code === 'too_big') return withName(field, words.tooLong(numbersIn(language)(Number(issue.maximum))))
  return withName(field, say(message))

  function withName(field: string | undefined, said: string): string {
    const names: Readonly<Record<string, string>> = words.fields
    const name = names[field?.split('.')[0] ?? '']
    const sentence = name === undefined ? said : `${name}: ${said}`
    return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
  }
}
