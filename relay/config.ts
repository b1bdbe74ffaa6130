import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { normaliseBase } from '#shared/kit/urls.ts'
import { defaultDeny, parseCidr } from './security/address-guard.ts'

export const defaultDatabaseUrl = 'file:data/tocsin.db'

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

const word = z.string().trim().min(1, 'is empty')

const list = word.transform(text => text.split(/[\s,]+/).filter(part => part !== ''))

const cidrs = list.refine(parts => parts.every(part => parseCidr(part)), 'must be address ranges such as 10.0.0.0/8')

const origins = list.refine(
  parts => parts.every(part => URL.canParse(part) && new URL(part).origin === part),
  'must be origins such as https://wiki.example.net',
)

const publicUrl = word.transform((text, context) => {
  const base = normaliseBase(text)
  if (base) return base
  context.addIssue({ code: 'custom', message: 'must be an http or https address without credentials in it' })
  return z.NEVER
})

/** Everything the environment may say. All of it is optional. */
const Environment = z.object({
  TOCSIN_HOST: word.default('127.0.0.1'),
  TOCSIN_PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number')
    .transform(Number)
    .refine(port => port <= 65_535, 'must be a port number')
    .default(8627),
  TOCSIN_PUBLIC_URL: publicUrl.optional(),
  TOCSIN_DATABASE_URL: word
    .regex(/^(file:.|libsql:\/\/.|https?:\/\/.)/, 'must begin with file:, libsql:// or http://')
    .default(defaultDatabaseUrl),
  TOCSIN_DATABASE_TOKEN: word.optional(),
  TOCSIN_ADMIN_TOKEN: word.min(20, 'must have at least 20 characters').optional(),
  TOCSIN_SECRET_KEY: word.min(32, 'must have at least 32 characters').optional(),
  TOCSIN_SMTP_URL: word.regex(/^smtps?:\/\/./, 'must begin with smtp:// or smtps://').optional(),
  TOCSIN_MAIL_FROM: word.regex(/@/, 'must be a mail address').optional(),
  TOCSIN_LOG_LEVEL: z.enum(logLevels).default('info'),
  TOCSIN_EGRESS_DENY: cidrs.default(defaultDeny),
  TOCSIN_SLACK_API_URL: publicUrl.default('https://slack.com/api'),
  TOCSIN_ZOOM_ACCOUNT_ID: word.optional(),
  TOCSIN_ZOOM_CLIENT_ID: word.optional(),
  TOCSIN_ZOOM_CLIENT_SECRET: word.optional(),
  TOCSIN_ZOOM_OAUTH_URL: publicUrl.default('https://zoom.us/oauth/token'),
  TOCSIN_CORS_ORIGINS: origins.default([]),
})

/** The relay's configuration, resolved once and handed in. */
export type Config = {
  host: string
  /** 0 takes a free one. */
  port: number
  /** The address that people and senders use, without a trailing slash. Undefined: the one it listens on. */
  publicUrl?: string
  databaseUrl: string
  databaseToken?: string
  adminToken?: string
  secretKey?: string
  smtpUrl?: string
  mailFrom?: string
  logLevel: (typeof logLevels)[number]
  /** Address ranges that are never asked. */
  egressDeny: string[]
  /** Where Slack's Web API answers; another place in tests only. */
  slackApiUrl: string
  /** The Zoom app that starts calls. Where it gets its tokens is another place in tests only. */
  zoom?: { accountId: string; clientId: string; clientSecret: string; oauthUrl: string }
  /** Web origins that may use the API beside the extension's. */
  corsOrigins: string[]
  /** Where the relay keeps its own files: beside the database file, else `data/`. */
  folder: string
}

/** Every problem of the environment at once, as sentences that name the variable and never its value. */
export class ConfigError extends Error {
  readonly problems: string[]

  constructor(problems: string[]) {
    super(`The configuration cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
    this.problems = problems
  }
}

/** Reads the environment. @throws ConfigError */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(environment)
  const problems = [...(parsed.error?.issues.map(sentence) ?? []), ...halfZoom(environment)]
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems)
  const given = parsed.data
  return {
    host: given.TOCSIN_HOST,
    port: given.TOCSIN_PORT,
    publicUrl: given.TOCSIN_PUBLIC_URL,
    databaseUrl: given.TOCSIN_DATABASE_URL,
    databaseToken: given.TOCSIN_DATABASE_TOKEN,
    adminToken: given.TOCSIN_ADMIN_TOKEN,
    secretKey: given.TOCSIN_SECRET_KEY,
    smtpUrl: given.TOCSIN_SMTP_URL,
    mailFrom: given.TOCSIN_MAIL_FROM,
    logLevel: given.TOCSIN_LOG_LEVEL,
    egressDeny: given.TOCSIN_EGRESS_DENY,
    slackApiUrl: given.TOCSIN_SLACK_API_URL,
    zoom: zoomOf(given),
    corsOrigins: given.TOCSIN_CORS_ORIGINS,
    folder: folderOf(given.TOCSIN_DATABASE_URL),
  }
}

/** Whether only this machine can reach the relay. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
}

function sentence(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0] ?? '')
  const said = issue.code === 'invalid_value' ? `must be one of ${issue.values.map(String).join(', ')}` : issue.message
  return `${name} ${said}.`
}

const zoomNames = ['TOCSIN_ZOOM_ACCOUNT_ID', 'TOCSIN_ZOOM_CLIENT_ID', 'TOCSIN_ZOOM_CLIENT_SECRET'] as const

/** An app with a part of its credentials starts nothing: all of them, or none. */
function halfZoom(environment: Record<string, string | undefined>): string[] {
  const missing = zoomNames.filter(name => environment[name] === undefined)
  return missing.length === zoomNames.length ? [] : missing.map(name => `${name} is missing: the other two need it.`)
}

function zoomOf(given: z.infer<typeof Environment>): Config['zoom'] {
  const [accountId, clientId, clientSecret] = zoomNames.map(name => given[name])
  if (accountId === undefined || clientId === undefined || clientSecret === undefined) return undefined
  return { accountId, clientId, clientSecret, oauthUrl: given.TOCSIN_ZOOM_OAUTH_URL }
}

function folderOf(databaseUrl: string): string {
  if (!databaseUrl.startsWith('file:')) return resolve('data')
  const path = databaseUrl.startsWith('file://') ? fileURLToPath(databaseUrl) : databaseUrl.slice('file:'.length)
  return dirname(resolve(path.replace(/\?.*$/, '')))
}
