import * as z from 'zod'
import type { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'

/** Fields by the names that their forms give them. */
const names: Record<string, string> = {
  title: 'Title',
  body: 'Text',
  severity: 'Severity',
  labels: 'Labels',
  assignees: 'Assignees',
  template: 'Template',
  at: 'Time',
}

/** Why a form was not taken, for the person who filled it in: "Title: Too small …" reads worse than what this says. */
export function refusalOf(trouble: z.ZodError | Failure): string {
  if (!(trouble instanceof z.ZodError)) return withName(trouble.value.field, trouble.message.replace(/^\w+: /, ''))
  const { code } = trouble.issues[0] ?? {}
  const { field, message } = firstIssue(trouble)
  if (code === 'too_small') return withName(field, 'it cannot be empty')
  const [issue] = trouble.issues
  if (issue?.code === 'too_big') return withName(field, `it can have at most ${issue.maximum} characters`)
  return withName(field, message)
}

function withName(field: string | undefined, words: string): string {
  const name = names[field?.split('.')[0] ?? '']
  const sentence = name === undefined ? words : `${name}: ${words}`
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
