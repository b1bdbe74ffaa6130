import type { InboxState } from '#extension/messages/contract.ts'
import { severities, type Severity } from '#shared/model/severities.ts'
import { words } from './badge-words.ts'

/** What the toolbar button shows. */
export type Badge = { text: string; color: string; title: string }

// The light values of look/tokens.css, which a badge cannot read. White text stands on all of them.
const colors: Record<Severity, string> = {
  critical: '#b42318',
  high: '#b9500a',
  medium: '#946200',
  low: '#2563a8',
  info: '#5a6472',
  unknown: '#5a6472',
}
const grey = '#5a6472'

/** Data older than this is doubtful, even if nothing is known to be wrong: the alarm comes every half minute. */
const staleAfter = 3 * 60_000

/**
 * The count of open incidents, or "?" when it is not known to hold: never a stale zero.
 * @param now UNIX milliseconds
 */
export function badgeFor(state: InboxState, now: number): Badge {
  const { paired, openCount, heardAt, failure } = state
  const away = state.relays.filter(relay => relay.failure)
  if (!paired) return { text: '', color: grey, title: 'Tocsin' }
  if (openCount === null || heardAt === null) return unknown(failure?.message ?? words.neverHeard)
  const age = now - heardAt
  if (failure || age > staleAfter) {
    return unknown(`${failure?.message ?? words.notAsked} ${counted(openCount)} ${words.before(age)}.`)
  }
  if (away.length > 0) {
    // What the others have is counted; that it is not all is said.
    const missing = away.map(({ address }) => words.away(new URL(address).host)).join(' ')
    const count = openCount === 0 ? '' : openCount > 99 ? '99+' : String(openCount)
    return {
      text: `${count}?`,
      color: openCount === 0 ? grey : colors[worst(state)],
      title: `Tocsin: ${words.heard(counted(openCount), age)}. ${missing}`,
    }
  }
  return {
    text: openCount === 0 ? '' : openCount > 999 ? '999+' : String(openCount),
    color: colors[worst(state)],
    title: `Tocsin: ${words.heard(counted(openCount), age)}`,
  }
}

function unknown(why: string): Badge {
  return { text: '?', color: grey, title: `Tocsin: ${why}` }
}

function worst({ items }: InboxState): Severity {
  return severities.find(severity => items.some(incident => incident.severity === severity)) ?? 'unknown'
}

function counted(count: number): string {
  return count === 0 ? words.none : words.open(count)
}
