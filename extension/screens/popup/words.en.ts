import type { Severity } from '#shared/model/severity.ts'
import { freshAgoText } from '#extension/language/age.ts'
import { severityName } from '#extension/ui/severity-name.ts'
import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  title: 'Incidents',
  live: 'live',
  notLive: 'not live',
  settings: 'Settings',
  list: 'Open incidents',
  loading: 'Loading the incidents',
  itemName: (severity: Severity, title: string, iid: number) => `${severityName(severity)}: ${title} #${iid}`,
  where: (project: string, iid: number) => `${project} #${iid}`,
  alerts: (count: number) => (count === 1 ? '1 alert' : `${count} alerts`),
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  joinCall: 'Join call',
  ofIncident: (iid: number) => ` of incident ${iid}`,
  quiet: 'All quiet',
  quietMore: 'No incident is open.',
  unpaired: 'No relay yet',
  unpairedMore: 'The relay takes alerts and opens incidents from them. Pair this browser with yours to see them here.',
  pair: 'Pair with a relay',
  pairAgain: 'Pair again',
  tryAgain: 'Try again',
  denied: 'The relay no longer accepts this browser. Its token was revoked or has expired.',
  neverHeard: 'Not heard from the relay yet',
  heard: (ms: number) => `Last heard ${freshAgoText(ms)}`,
  stale: (ms: number) => `What you see is from ${freshAgoText(ms)}.`,
  more: (count: number) => `${count} more on the relay’s own page`,
  keys: '↑ ↓ to choose, Enter to open',
}

export type Words = Wording<typeof english>
