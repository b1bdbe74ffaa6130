import type { CheckResult, Connection, LogKind } from '../model/connection.ts'
import type { LogLine } from '../model/log-line.ts'
import type { SourceContext } from '../sources/source.ts'

/** The ends of a question in UNIX nanoseconds; `to` is not part of it. */
export type LogWindow = { from: bigint; to: bigint }

/** A label that lines must have: one of some values, or what an expression (RE2) matches as a whole. */
export type LogLabel = { name: string; values: readonly string[] } | { name: string; pattern: string }

/** How a template's `${name}`, `${name:regex}` and `${name:csv}` are written in a log system's language. */
export type TemplateForm = 'value' | 'regex' | 'csv'

export type LogQuestion = {
  /** In the log system's own language. */
  query: string
  /** Only lines that hold this, whatever its case; empty: all. */
  search: string
  window: LogWindow
  /** As an earlier page said. Null: the newest lines. */
  cursor: string | null
  limit: number
}

/** Newest first. `next` is null where there is nothing older in the window. */
export type LogPage = { lines: LogLine[]; next: string | null }

/** A kind of log system. One adapter each, running in the relay and in the viewer's browser alike. */
export type LogSource = {
  id: LogKind
  /** Its name for people. */
  title: string
  /** Paths below the connection's address that it reads, and no others. */
  readPaths: readonly RegExp[]
  /** Paths below it that are asked by POST, because the system reads its queries so. They change nothing. */
  queryPaths?: readonly RegExp[]
  /** Names of the labels that lines have in a window. Null: it cannot be asked for them. @throws Failure */
  labelNames: (window: LogWindow, connection: Connection, context: SourceContext) => Promise<string[] | null>
  /** The query for lines with all of these labels. */
  select: (labels: readonly LogLabel[]) => string
  /** Values, or an expression, as part of a template's query. */
  write: (label: LogLabel, form: TemplateForm) => string
  /** @throws Failure with a sentence for people */
  read: (question: LogQuestion, connection: Connection, context: SourceContext) => Promise<LogPage>
  /** Asks the cheapest question that proves address and credentials. Never throws: trouble is a sentence. */
  check: (connection: Connection, context: SourceContext) => Promise<CheckResult>
}
