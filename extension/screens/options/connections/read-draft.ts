import { normaliseBase, parseHttpUrl } from '#shared/kit/urls.ts'
import { isLogKind } from '#shared/log-sources/log-kinds.ts'
import type { Connection, ConnectionKind, ConnectionSecret, LogKind } from '#shared/model/connection.ts'
import type { Draft, GitlabDraft, HeaderDraft, LogsDraft, SecretDraft, Troubles } from './connection-draft.ts'
import { readEnvironments } from './environments-text.ts'
import { readRetention } from './retention-field.tsx'
import { words } from './words.ts'

/** What a connection becomes. `secret` is absent where the stored one stays. */
export type DraftValues = Pick<Connection, 'baseUrl' | 'name' | 'runs' | 'headers' | 'options'> & {
  secret?: ConnectionSecret
}

type Trouble = (field: string, sentence: string) => void

/**
 * What was typed, as a connection has it; or what is wrong with it, field by field.
 * @param before the options of an edited connection: those that the form does not show are kept
 */
export function readDraft(
  kind: ConnectionKind,
  draft: Draft,
  before: Connection['options'] = {},
): { values: DraftValues; troubles?: undefined } | { values?: undefined; troubles: Troubles } {
  const troubles: Record<string, string> = {}
  const trouble: Trouble = (field, sentence) => (troubles[field] ??= sentence)
  const baseUrl = normaliseBase(draft.baseUrl.trim())
  if (baseUrl === null) trouble('baseUrl', words.addressBad)
  const secret = draft.runs === 'relay' ? readSecret(draft.secret, trouble) : { type: 'none' as const }
  const headers = readHeaders(draft.headers, draft.runs === 'relay', trouble)
  const options = { ...before, ...readOwn(kind, draft, trouble), ...readRetention(kind, draft, trouble) }
  if (baseUrl === null || Object.keys(troubles).length > 0) return { troubles }
  const { name, runs } = draft
  return { values: { baseUrl, name: name.trim(), runs, headers, options, ...(secret ? { secret } : {}) } }
}

const headerName = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/

function readSecret(secret: SecretDraft, trouble: Trouble): ConnectionSecret | undefined {
  const say = words.secret
  switch (secret.type) {
    case 'keep':
      return undefined
    case 'none':
      return { type: 'none' }
    case 'bearer': {
      const token = secret.token.trim()
      if (token === '') trouble('secret.token', say.tokenMissing)
      return { type: 'bearer', token }
    }
    case 'basic':
      if (secret.username === '') trouble('secret.username', say.usernameMissing)
      return { type: 'basic', username: secret.username, password: secret.password }
    case 'header': {
      const [name, value] = [secret.name.trim(), secret.value.trim()]
      if (!headerName.test(name)) trouble('secret.name', words.headers.nameBad)
      if (value === '') trouble('secret.value', say.valueMissing)
      return { type: 'header', name, value }
    }
  }
}

function readHeaders(rows: readonly HeaderDraft[], byRelay: boolean, trouble: Trouble): Record<string, string> {
  const headers: Record<string, string> = {}
  const seen = new Set<string>()
  for (const [at, row] of rows.entries()) {
    const [name, value] = [row.name.trim(), row.value.trim()]
    if (name === '' && value === '') continue // a row that nobody filled in
    const field = `headers.${at}.name`
    const lower = name.toLowerCase()
    if (!headerName.test(name)) trouble(field, words.headers.nameBad)
    else if (/^(proxy-)?authorization$|^cookie$/.test(lower)) {
      trouble(field, byRelay ? words.headers.isSecret : words.headers.isSession)
    } else if (seen.has(lower)) trouble(field, words.headers.twice)
    seen.add(lower)
    headers[name] = value
  }
  return headers
}

function readOwn(kind: ConnectionKind, { gitlab, logs }: Draft, trouble: Trouble): Connection['options'] {
  if (kind === 'gitlab') return readGitlab(gitlab, trouble)
  return isLogKind(kind) ? readLogs(kind, logs, trouble) : {}
}

function readLogs(
  kind: LogKind,
  { charts, template, open, index }: LogsDraft,
  trouble: Trouble,
): Connection['options'] {
  const link = open.trim()
  if (link === '' && kind === 'link') trouble('logs.open', words.logs.openMissing)
  if (link !== '' && !parseHttpUrl(link)) trouble('logs.open', words.logs.openBad)
  return {
    charts: charts.length > 0 ? charts : undefined,
    template: template.trim() || undefined,
    open: link || undefined,
    index: index.trim() || undefined,
  }
}

/** Keys are there even when empty, so that they replace what was stored before. */
function readGitlab({ prometheus, dashboards, environments }: GitlabDraft, trouble: Trouble): Connection['options'] {
  const say = words.gitlab
  const read = readEnvironments(environments)
  if ('bad' in read) trouble('gitlab.environments', say.environmentsBad(read.bad))
  const kept: { path: string; yaml: string }[] = []
  for (const [at, row] of dashboards.entries()) {
    const path = row.path.trim()
    if (path === '' && row.yaml.trim() === '') continue
    if (path === '') trouble(`gitlab.dashboards.${at}.path`, say.pathMissing)
    else if (kept.some(other => other.path === path)) trouble(`gitlab.dashboards.${at}.path`, say.twice)
    if (row.yaml.trim() === '') trouble(`gitlab.dashboards.${at}.yaml`, say.yamlMissing)
    kept.push({ path, yaml: row.yaml })
  }
  const nothing = prometheus === '' && kept.length === 0 && environments.trim() === ''
  if (nothing) return { prometheus: undefined, dashboards: undefined, environments: undefined }
  return {
    prometheus: prometheus || undefined,
    dashboards: kept,
    environments: 'environments' in read ? read.environments : {},
  }
}
