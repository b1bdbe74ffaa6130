import type { Connection, ConnectionKind, Runs } from '#shared/model/connection.ts'
import { readOptions } from '#shared/sources/gitlab/options.ts'
import { readLogOptions } from '#shared/log-sources/log-options.ts'
import { writeEnvironments } from './environments-text.ts'

/** `keep`: as the relay has them, which only it knows. */
export type SecretType = 'keep' | 'none' | 'bearer' | 'basic' | 'header'

/** Everything that was typed for any type, so that choosing another and coming back loses nothing. */
export type SecretDraft = {
  type: SecretType
  token: string
  username: string
  password: string
  name: string
  value: string
}

/** `key` tells rows apart while they are edited. */
export type HeaderDraft = { key: number; name: string; value: string }
export type DashboardDraft = { key: number; path: string; yaml: string }

export type GitlabDraft = {
  /** The address or the id of a connection; empty: GitLab itself is asked. */
  prometheus: string
  dashboards: readonly DashboardDraft[]
  /** As text, a line each. */
  environments: string
}

/** Of a log connection. `charts`: ids or addresses of those whose logs it has; none: of all. */
export type LogsDraft = { charts: readonly string[]; template: string; open: string; index: string }

/** A connection as it stands in a form, good or not. */
export type Draft = {
  baseUrl: string
  /** Empty in a new one: it is called as its host. */
  name: string
  runs: Runs
  secret: SecretDraft
  headers: readonly HeaderDraft[]
  /** How long the source keeps its data, such as `90d`; empty: it is not said. */
  retention: string
  gitlab: GitlabDraft
  logs: LogsDraft
}

/** What is wrong, by the field's path: `headers.0.name`. */
export type Troubles = Readonly<Record<string, string>>

/** What the fields of a form are about. */
export type DraftScene = {
  kind: ConnectionKind
  draft: Draft
  change: (part: Partial<Draft>) => void
  troubles: Troubles
  /** As it was before; absent in a new one. */
  before?: Connection
}

const noSecret = { token: '', username: '', password: '', name: '', value: '' }

export const emptyDraft: Draft = {
  baseUrl: '',
  name: '',
  runs: 'viewer',
  secret: { type: 'none', ...noSecret },
  headers: [],
  retention: '',
  gitlab: { prometheus: '', dashboards: [], environments: '' },
  logs: { charts: [], template: '', open: '', index: '' },
}

export function draftOf(connection: Connection): Draft {
  const { charts = [], template = '', open = '', index = '' } = readLogOptions(connection)
  const { retention } = connection.options
  const { prometheus = '', dashboards, environments } = readOptions(connection)
  return {
    baseUrl: connection.baseUrl,
    name: connection.name,
    runs: connection.runs,
    secret: { type: connection.runs === 'relay' ? 'keep' : 'none', ...noSecret },
    headers: Object.entries(connection.headers).map(([name, value], key) => ({ key, name, value })),
    retention: typeof retention === 'string' ? retention : '',
    gitlab: {
      prometheus,
      dashboards: dashboards.map((dashboard, key) => ({ key, ...dashboard })),
      environments: writeEnvironments(environments),
    },
    logs: { charts, template, open, index },
  }
}

/** A key that no row has. */
export function nextKey(rows: readonly { key: number }[]): number {
  return Math.max(-1, ...rows.map(({ key }) => key)) + 1
}

/** The rows with one of them changed. */
export function changeRow<Row>(rows: readonly Row[], at: number, part: Partial<Row>): Row[] {
  return rows.map((row, index) => (index === at ? { ...row, ...part } : row))
}
