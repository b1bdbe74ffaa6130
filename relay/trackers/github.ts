import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { isSame } from '#relay/security/is-same.ts'
import type { TrackerHook } from './hook.ts'

const Sender = z.object({ login: z.string() }).default({ login: 'Somebody' })
const Numbered = z.object({
  number: z.number().int(),
  updated_at: z.string().default(''),
  pull_request: z.unknown().optional(),
})

const Issues = z.object({ action: z.string(), issue: Numbered, sender: Sender })
const Comment = Issues.extend({ comment: z.object({ id: z.number().int(), body: z.string() }) })

/** GitHub signs the raw body: `X-Hub-Signature-256: sha256=<hex HMAC-SHA256>`. */
export const githubHook: TrackerHook = {
  title: 'GitHub',
  isFrom(secret, { header, bytes }) {
    const hmac = createHmac('sha256', secret).update(bytes).digest('hex')
    return isSame(header('x-hub-signature-256') ?? '', `sha256=${hmac}`)
  },
  read(body, { header }) {
    const event = header('x-github-event')
    const told = event === 'issues' ? Issues.safeParse(body).data : undefined
    if (told?.action === 'closed' || told?.action === 'reopened') {
      const does = told.action === 'closed' ? 'close' : 'reopen'
      return { does, issue: String(told.issue.number), by: told.sender.login, at: Date.parse(told.issue.updated_at) }
    }
    const said = event === 'issue_comment' ? Comment.safeParse(body).data : undefined
    if (!said || said.action !== 'created' || said.issue.pull_request !== undefined) return undefined
    const { comment, issue, sender } = said
    return { does: 'note', issue: String(issue.number), id: String(comment.id), by: sender.login, body: comment.body }
  },
}
