import type { Words } from './words.en.ts'
import type { CheckResult, Connection } from '#shared/model/connection.ts'
import type { Say } from '#shared/trouble/speak-trouble.ts'

/** What is known about a connection, without asking it. */
export function statusOfConnection(
  connection: Pick<Connection, 'runs'>,
  check: CheckResult | undefined,
  words: Words['status'],
  say: Say,
): { tone: 'ok' | 'bad' | 'idle'; sentence: string } {
  if (check) return { tone: check.ok ? 'ok' : 'bad', sentence: say(check.sentence) }
  if (connection.runs === 'viewer') {
    return { tone: 'idle', sentence: words.askedByViewers }
  }
  return { tone: 'idle', sentence: words.unchecked }
}
