import type { CheckResult, Connection } from '#shared/model/connection.ts'

/** What is known about a connection, without asking it. */
export function statusOfConnection(
  connection: Pick<Connection, 'runs'>,
  check: CheckResult | undefined,
): { tone: 'ok' | 'bad' | 'idle'; sentence: string } {
  if (check) return { tone: check.ok ? 'ok' : 'bad', sentence: check.sentence }
  if (connection.runs === 'viewer') {
    return { tone: 'idle', sentence: 'Asked in each viewer’s own browser; check it in the extension’s options.' }
  }
  return { tone: 'idle', sentence: 'Not checked since the start.' }
}
