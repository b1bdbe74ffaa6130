import { agoText } from '#extension/language/age.ts'
import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What the toolbar button says of itself. */
export const words = spokenAtOnce(
  {
    neverHeard: 'Not heard from the relay yet.',
    notAsked: 'The relay was not asked lately.',
    away: (host: string) => `The relay ${host} does not answer.`,
    none: 'No open incidents',
    open: (count: number) => (count === 1 ? '1 open incident' : `${count} open incidents`),
    before: (ms: number) => agoText(ms),
    heard: (counted: string, ms: number) => `${counted.toLowerCase()}, heard ${agoText(ms)}`,
  },
  {
    neverHeard: 'Noch nichts vom Relay gehört.',
    notAsked: 'Das Relay wurde länger nicht gefragt.',
    away: host => `Das Relay ${host} antwortet nicht.`,
    none: 'Keine offenen Vorfälle',
    open: count => (count === 1 ? '1 offener Vorfall' : `${count} offene Vorfälle`),
    before: ms => agoText(ms),
    heard: (counted, ms) => `${counted}, gehört ${agoText(ms)}`,
  },
)
