import * as z from 'zod'
import { normaliseBase } from '../kit/urls.ts'

/** Kinds of data systems that charts come from. */
export const chartKinds = ['prometheus', 'grafana', 'gitlab', 'alertmanager', 'tocsin'] as const
/** Kinds of log systems. */
export const logKinds = ['loki', 'elasticsearch', 'victorialogs', 'kubernetes', 'gitlab-logs', 'link'] as const
export type LogKind = (typeof logKinds)[number]

export const connectionKinds = [...chartKinds, ...logKinds] as const
export const ConnectionKind = z.enum(connectionKinds).meta({ id: 'ConnectionKind' })
export type ConnectionKind = (typeof connectionKinds)[number]

/** An http(s) address without trailing slash, query, hash or credentials. */
export const BaseUrl = z.string().transform((text, context) => {
  const base = normaliseBase(text)
  if (base) return base
  context.addIssue({
    code: 'custom',
    message: 'must be an http or https address without a user name or password in it',
  })
  return z.NEVER
})

/** Where a query runs: in the viewer's browser with their own sign-in, or in the relay with stored credentials. */
export const Runs = z.enum(['relay', 'viewer'])
export type Runs = z.infer<typeof Runs>

/** One configured instance of a source. Only these addresses are ever asked. */
export const Connection = z
  .object({
    id: z.string(),
    kind: ConnectionKind,
    name: z.string(),
    baseUrl: z.string(),
    runs: Runs,
    /** Plain headers that go with every question, such as a tenant's `X-Scope-OrgID`. Never secrets. */
    headers: z.record(z.string(), z.string()),
    options: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Connection' })
export type Connection = z.infer<typeof Connection>

/** Credentials that the relay keeps encrypted. Written, never read back. */
export const ConnectionSecret = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('none') }),
    z.object({ type: z.literal('basic'), username: z.string(), password: z.string() }),
    z.object({ type: z.literal('bearer'), token: z.string().min(1) }),
    z.object({ type: z.literal('header'), name: z.string().min(1), value: z.string().min(1) }),
  ])
  .meta({ id: 'ConnectionSecret' })
export type ConnectionSecret = z.infer<typeof ConnectionSecret>

/** What "Check" found: a sentence for people, good or bad. */
export const CheckResult = z
  .object({ ok: z.boolean(), sentence: z.string(), version: z.string().optional() })
  .meta({ id: 'CheckResult' })
export type CheckResult = z.infer<typeof CheckResult>
