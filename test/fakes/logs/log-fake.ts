import type { Hono } from 'hono'
import type { LogKind } from '#shared/model/connection.ts'

/** A line that a fake holds. */
export type FakeLine = {
  /** UNIX nanoseconds. */
  at: bigint
  text: string
  labels: Record<string, string>
  /** What the format carries beside its labels, where it does. */
  metadata?: Record<string, string>
}

/** A stand-in for one kind of log system that speaks its real format, errors included. */
export type LogFake = {
  kind: LogKind
  baseUrl: string
  /** A query in its language for all lines with the label app=shop. */
  query: string
  /** A query that it refuses, and what it says then. Absent: it takes anything. */
  refused?: { query: string; says: string }
  /** The system with these lines. */
  holding: (lines: readonly FakeLine[]) => Hono
  /** The system refusing everything with a status, in its own error format. */
  refusing: (status: number) => Hono
}
