import type { Send } from '../kit/send-json.ts'
import type { SourceKind, Target } from '../links/target.ts'
import type { CheckResult, Connection } from '../model/connection.ts'
import type { Labels } from '../model/labels.ts'
import type { Panel } from '../model/panel.ts'

/** The way to one connection. */
export type SourceAccess = {
  send: Send
  /** Where a short link leads to: an address below the connection's, not asked yet. @throws Failure */
  redirectOf: (request: Request) => Promise<string>
  /** With whose right questions go out: the viewer's own sign-in, stored credentials, or nobody's. */
  credentials: 'session' | 'token' | 'none'
  /**
   * What a connection says of itself, such as its settings, asked once and kept for some minutes by whoever holds this
   * access; a failure is not kept. Absent: nothing is.
   */
  remember?: <T>(what: string, ask: () => Promise<T>) => Promise<T>
}

/** Everything an adapter may use of the world. It never touches fetch, cookies, clocks, storage or credentials. */
export type SourceContext = SourceAccess & {
  /** UNIX milliseconds. */
  now: () => number
  signal: AbortSignal
  /** Resolves after so many milliseconds, for answers that take a moment. Absent: there is no time to wait. */
  wait?: (milliseconds: number) => Promise<void>
  /** The connection that all of this leads to, where it is not the target's own: see `Source.answeredBy`. */
  answerer?: Connection
}

/** What the viewer asks for on top of the link. */
export type PanelRequest = {
  /** Chart width in CSS pixels. */
  width: number
  /** Another range than the link's: either end as a link would write it. */
  from?: string
  to?: string
  /** IANA zone of the viewer, for ends such as `now/d`. */
  zone?: string
  /** Which panel of a whole dashboard: the `id` of a PanelChoice. Absent: the first one that can be drawn. */
  choice?: string
}

/** What one series says at one moment. */
export type Sampled = { name: string; labels: Labels; value: number }

/** A kind of data system. One adapter each, running in the relay and in the viewer's browser alike. */
export type Source<Kind extends SourceKind = SourceKind> = {
  id: Kind
  /** Its name for people. */
  title: string
  /** Paths below the connection's address that it reads, and no others: the relay's egress guard holds it to them. */
  readPaths: readonly RegExp[]
  /** Paths below it that are asked by POST with a JSON body, because the system reads its queries so. They change nothing. */
  queryPaths?: readonly RegExp[]
  /**
   * The id or the address of another connection that has a target's data. Questions then go there, with that one's
   * rights, and the adapter is handed it as `context.answerer`. Null: its own connection answers.
   */
  answeredBy?: (
    target: Extract<Target, { source: Kind }>,
    connection: Pick<Connection, 'options'>,
  ) => { kind: SourceKind; place: string } | null
  /** @throws Failure with a sentence for people */
  query: (
    target: Extract<Target, { source: Kind }>,
    request: PanelRequest,
    connection: Connection,
    context: SourceContext,
  ) => Promise<Panel>
  /**
   * What a target says right now. Absent: the last values of its chart are taken. @throws Failure with a sentence for people
   */
  sample?: (
    target: Extract<Target, { source: Kind }>,
    connection: Connection,
    context: SourceContext,
  ) => Promise<Sampled[]>
  /** For how many seconds it keeps what it knows, where it tells; null otherwise. Absent: it never tells. @throws Failure */
  retention?: (connection: Connection, context: SourceContext) => Promise<number | null>
  /** Asks the cheapest question that proves address and credentials. Never throws: trouble is a sentence. */
  check: (connection: Connection, context: SourceContext) => Promise<CheckResult>
}
