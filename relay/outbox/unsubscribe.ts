import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import type { SecretBox } from '../security/secret-box.ts'

/** Whose mails end: one address, one project. */
export type MailReader = { projectId: number; email: string }

const Kept = z.object({ projectId: z.number(), email: z.string() })
const purpose = 'unsubscribe'

/** The address that takes a POST to end a project's mails to one reader. It names nobody to whoever sees it. */
export function unsubscribeUrl(deps: { secretBox: SecretBox; publicUrl: string }, reader: MailReader): string {
  return `${deps.publicUrl}/unsubscribe/${deps.secretBox.seal(JSON.stringify(reader), purpose)}`
}

/** @throws Failure `not-found` for a link that this relay did not make */
export function readUnsubscribe(box: SecretBox, token: string): MailReader {
  try {
    return Kept.parse(JSON.parse(box.open(token, purpose)))
  } catch (thrown) {
    throw new Failure('not-found', 'This link is not one of this relay’s mails.', {}, thrown)
  }
}
