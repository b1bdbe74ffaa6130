import * as z from 'zod'
import { ConnectionKind } from '#shared/model/connection.ts'

const nothing = z.object({})

/** Where the question was put that the person answered by a grant. `browser`: in its own menus, where we put none. */
export const GrantReason = z.enum([
  'popup',
  'settings',
  'welcome',
  'panel',
  'connection',
  'relay',
  'organisation',
  'import',
  'browser',
])
export type GrantReason = z.infer<typeof GrantReason>

/** One site in the ledger. Times in UNIX milliseconds; null: not known. */
export const SiteEntry = z.object({
  grantedAt: z.number().nullable(),
  why: GrantReason.nullable(),
  /** The beginning of the hour in which a chart was last drawn there, or its host was last asked. */
  usedAt: z.number().nullable(),
})
export type SiteEntry = z.infer<typeof SiteEntry>

/** What of a site is asked, and by whom: with the person's session, with the relay's token, or by the relay alone. */
const AskedThere = z.object({ name: z.string(), kind: ConnectionKind, by: z.enum(['session', 'token', 'relay']) })
export type AskedThere = z.infer<typeof AskedThere>

export const KnownSite = SiteEntry.extend({ pattern: z.string(), asked: z.array(AskedThere) })
export type KnownSite = z.infer<typeof KnownSite>

const pattern = z.string().max(300)

/** The ledger of permissions. */
export const siteMessages = {
  'sites/list': { from: 'own', request: nothing, reply: z.object({ sites: z.array(KnownSite) }) },
  /** Said before the browser is asked, because a popup does not outlive its question. `why` null: the person refused. */
  'sites/asking': {
    from: 'own',
    request: z.object({ patterns: z.array(pattern).max(1000), why: GrantReason.nullable() }),
    reply: nothing,
  },
  'panel/asking': {
    from: 'frame',
    request: z.object({ patterns: z.array(pattern).max(1), refused: z.boolean() }),
    reply: nothing,
  },
} as const
