/** @jsxImportSource hono/jsx */
import type { CheckResult, Connection } from '#shared/model/connection.ts'
import { statusOfConnection } from './connection-status.ts'

export type StatusProps = {
  /** Slug of the project whose incidents are counted. */
  project: string
  /** Null when the database does not say. */
  openCount: number | null
  /** A sentence about the database, and whether it is a good one. */
  database: { ok: boolean; sentence: string }
  connections: Connection[]
  /** What the last check found, by connection. */
  checks: ReadonlyMap<string, CheckResult>
  version: string
  role: string
  /** With a session, and not because the relay is only reachable from this machine. */
  signedIn: boolean
}

export function StatusAside(props: StatusProps) {
  const { project, openCount, database, connections, checks, version, role, signedIn } = props
  return (
    <aside>
      <section>
        <h2>Incidents</h2>
        <p>
          <a href={`/${project}/incidents`}>{openWords(openCount)}</a>
        </p>
      </section>
      <section>
        <h2>Database</h2>
        <p class={database.ok ? 'dot is-ok' : 'dot is-bad'}>{database.sentence}</p>
      </section>
      <section>
        <h2>Connections</h2>
        {connections.length === 0 && (
          <p class="quiet">None yet. Connect a Prometheus in the extension’s options, and links to it become charts.</p>
        )}
        {connections.map(connection => (
          <ConnectionRow connection={connection} check={checks.get(connection.id)} />
        ))}
      </section>
      <section>
        <h2>Relay</h2>
        <p class="row">
          <span>Version</span>
          <span>{version}</span>
        </p>
        <p class="row">
          <span>{signedIn ? 'Signed in as' : 'Open on this machine as'}</span>
          <span>{role}</span>
        </p>
      </section>
    </aside>
  )
}

function openWords(count: number | null): string {
  if (count === null) return 'Unknown'
  if (count === 0) return 'All quiet, none open'
  return count === 1 ? '1 incident is open' : `${count} incidents are open`
}

function ConnectionRow({ connection, check }: { connection: Connection; check?: CheckResult }) {
  const { tone, sentence } = statusOfConnection(connection, check)
  return (
    <div class="connection">
      <p class={`dot is-${tone}`}>
        <b>{connection.name}</b>
      </p>
      <p class="quiet address">{connection.baseUrl}</p>
      <p class={tone === 'bad' ? 'firing' : 'quiet'}>{sentence}</p>
      {connection.runs === 'relay' && (
        <form method="post" action={`/setup/connections/${connection.id}/check`}>
          <button class="btn small">Check</button>
        </form>
      )}
    </div>
  )
}
