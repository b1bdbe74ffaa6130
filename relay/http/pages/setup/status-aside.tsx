/** @jsxImportSource hono/jsx */
import type { CheckResult, Connection } from '#shared/model/connection.ts'
import { troubleIn } from '../language/trouble.ts'
import { statusOfConnection } from './connection-status.ts'
import { setupWords } from './words.ts'

export type StatusProps = {
  /** Slug of the project whose incidents are counted. */
  project: string
  /** Null when the database does not say. */
  openCount: number | null
  /** Whether the database answers. */
  databaseOk: boolean
  connections: Connection[]
  /** What the last check found, by connection. */
  checks: ReadonlyMap<string, CheckResult>
  version: string
  role: string
  /** With a session, and not because the relay is only reachable from this machine. */
  signedIn: boolean
}

export function StatusAside(props: StatusProps) {
  const { project, openCount, databaseOk, connections, checks, version, role, signedIn } = props
  const words = setupWords().status
  return (
    <aside>
      <section>
        <h2>{words.incidents}</h2>
        <p>
          <a href={`/${project}/incidents`}>{openCount === null ? words.unknown : words.open(openCount)}</a>
        </p>
      </section>
      <section>
        <h2>{words.database}</h2>
        <p class={databaseOk ? 'dot is-ok' : 'dot is-bad'}>{databaseOk ? words.databaseOk : words.databaseTrouble}</p>
      </section>
      <section>
        <h2>{words.connections}</h2>
        {connections.length === 0 && <p class="quiet">{words.noConnection}</p>}
        {connections.map(connection => (
          <ConnectionRow connection={connection} check={checks.get(connection.id)} />
        ))}
      </section>
      <section>
        <h2>{words.relay}</h2>
        <p class="row">
          <span>{words.version}</span>
          <span>{version}</span>
        </p>
        <p class="row">
          <span>{signedIn ? words.signedInAs : words.openAs}</span>
          <span>{role}</span>
        </p>
      </section>
    </aside>
  )
}

function ConnectionRow({ connection, check }: { connection: Connection; check?: CheckResult }) {
  const words = setupWords().status
  const { tone, sentence } = statusOfConnection(connection, check, words, troubleIn())
  return (
    <div class="connection">
      <p class={`dot is-${tone}`}>
        <b>{connection.name}</b>
      </p>
      <p class="quiet address">{connection.baseUrl}</p>
      <p class={tone === 'bad' ? 'firing' : 'quiet'}>{sentence}</p>
      {connection.runs === 'relay' && (
        <form method="post" action={`/setup/connections/${connection.id}/check`}>
          <button class="btn small">{words.check}</button>
        </form>
      )}
    </div>
  )
}
