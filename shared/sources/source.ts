import type { Send } from '../kit/send-json.ts'
import type { SourceKind, Target } from '../links/target.ts'
import type { CheckResult, Connection } from '../model/connection.ts'
import type { Panel } from '../model/panel.ts'

/** Everything an adapter may use of the world. It never touches fetch, cookies, clocks, storage or credentials. */
export type SourceContext = {
  send: Send
  /** UNIX milliseconds. */
  now: () => number
  signal: AbortSignal
}

/** What the viewer asks for on top of the link. */
export type PanelRequest = {
  /** Chart width in CSS pixels. */
  width: number
  /** Another range than the link's: either end as a link would write it. */
  from?: string
  to?: string
}

/** A kind of data system. One adapter each, running in the relay and in the viewer's browser alike. */
export type Source<Kind extends SourceKind = SourceKind> = {
  id: Kind
  /** Its name for people. */
  title: string
  /** Paths below the connection's address that it reads, and no others: the relay's egress guard holds it to them. */
  readPaths: readonly RegExp[]
  /** @throws Failure with a sentence for people */
  query: (
    target: Extract<Target, { source: Kind }>,
    request: PanelRequest,
    connection: Connection,
    context: SourceContext,
  ) => Promise<Panel>
  /** Asks the cheapest question that proves address and credentials. Never throws: trouble is a sentence. */
  check: (connection: Connection, context: SourceContext) => Promise<CheckResult>
}
