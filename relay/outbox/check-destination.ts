import { Failure } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import type { DestinationKind } from '#shared/model/destination.ts'
import { notifiers } from '../notifiers/registry.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { DestinationRow } from '../store/destinations.ts'
import { openSecret } from './destination-secret.ts'

type Given = { options: Record<string, unknown>; secret: Record<string, string> }

/** What a kind makes of its options and secrets. @throws Failure `bad-shape` that names the field */
export function checkDestination(kind: DestinationKind, given: Given): Given {
  const notifier = notifiers[kind]
  for (const field of ['options', 'secret'] as const) {
    const parsed = notifier[field].safeParse(given[field])
    if (parsed.success) continue
    const issue = firstIssue(parsed.error)
    const path = issue.field ? `${field}.${issue.field}` : field
    throw new Failure('bad-shape', `${path}: ${issue.message}`, { field: path })
  }
  const lacking = notifier.lacks?.(notifier.options.parse(given.options), notifier.secret.parse(given.secret))
  if (lacking) throw new Failure('bad-shape', `${lacking.field}: ${lacking.message}`, { field: lacking.field })
  return given
}

/** Stored secrets with the given ones over them. */
export function mergeSecret(
  box: SecretBox,
  row: DestinationRow,
  given: Record<string, string> | undefined,
): Record<string, string> {
  return { ...openSecret(box, row), ...given }
}
