import * as z from 'zod'
import { isSame } from '#relay/security/is-same.ts'
import type { TrackerHook } from './hook.ts'
import { isSignedStandard } from './is-signed-standard.ts'

const User = z.object({ name: z.string().optional(), username: z.string().optional() }).default({})

/** “Issue Hook”. */
const IssueHook = z.object({
  object_kind: z.literal('issue'),
  user: User,
  object_attributes: z.object({
    iid: z.number().int(),
    action: z.string().optional(),
    updated_at: z.string().default(''), // `2026-01-01 00:00:00 UTC` in older ones
  }),
})

/** “Note Hook”; internal notes come as “Confidential Note Hook”, with the same kind. */
const NoteHook = z.object({
  object_kind: z.literal('note'),
  event_type: z.string().optional(),
  user: User,
  object_attributes: z.object({
    id: z.number().int(),
    note: z.string(),
    noteable_type: z.string(),
    action: z.string().optional(),
    system: z.boolean().optional(),
    internal: z.boolean().nullish(),
  }),
  issue: z.object({ iid: z.number().int() }),
})

/** GitLab shows the webhook's “Secret token” in a header, or signs with its “Signing token” as Standard Webhooks says. */
export const gitlabHook: TrackerHook = {
  title: 'GitLab',
  isFrom(secret, { header, ...given }) {
    const [id, timestamp, signature] = ['id', 'timestamp', 'signature'].map(name => header(`webhook-${name}`))
    return (
      isSame(header('x-gitlab-token') ?? '', secret) || isSignedStandard(secret, { id, timestamp, signature }, given)
    )
  },
  read(body) {
    const issue = IssueHook.safeParse(body).data
    if (issue) {
      const { iid, action, updated_at } = issue.object_attributes
      if (action !== 'close' && action !== 'reopen') return undefined
      return { does: action, issue: String(iid), by: nameOf(issue.user), at: Date.parse(updated_at) }
    }
    const hook = NoteHook.safeParse(body).data
    if (!hook) return undefined
    const { id, note, noteable_type: on, action = 'create', system, internal } = hook.object_attributes
    // What is internal there would be read by more people here.
    const isOpen = !internal && hook.event_type !== 'confidential_note'
    if (on !== 'Issue' || action !== 'create' || system || !isOpen) return undefined
    return { does: 'note', issue: String(hook.issue.iid), id: String(id), by: nameOf(hook.user), body: note }
  },
}

function nameOf({ name, username }: z.infer<typeof User>): string {
  return name ?? username ?? 'Somebody'
}
