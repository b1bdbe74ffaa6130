import type { Severity } from '#shared/model/severity.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { relativeAge } from '#shared/format/relative-age.ts'

export const words = {
  title: 'Incidents',
  live: 'live',
  notLive: 'not live',
  settings: 'Settings',
  list: 'Open incidents',
  loading: 'Loading the incidents',
  itemName: (severity: Severity, title: string, iid: number) => `${severityShapes[severity].name}: ${title} #${iid}`,
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
  heard: (ms: number) => `Last heard ${agoText(ms)}`,
  stale: (ms: number) => `What you see is from ${agoText(ms)}.`,
  more: (count: number) => `${count} more on the relay’s own page`,
  keys: '↑ ↓ to choose, Enter to open',
}

/** Seconds matter here, unlike in a list of incidents. */
function agoText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000))
  return seconds < 60 ? `${seconds} s ago` : `${relativeAge(ms)} ago`
}
