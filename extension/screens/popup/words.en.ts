import type { AlertStatus } from '#shared/model/alert.ts'
import type { MissingAccess } from '#extension/messages/update-messages.ts'
import type { InboxTab } from '#extension/messages/inbox-tabs.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import type { Severity } from '#shared/model/severity.ts'
import { agoText, freshAgoText } from '#extension/language/age.ts'
import { severityName } from '#extension/language/severity-name.ts'
import type { Wording } from '#extension/language/spoken.ts'

type Frozen = Pick<FrozenChart, 'occasion' | 'by'>

export const english = {
  title: 'Incidents',
  live: 'live',
  notLive: 'not live',
  settings: 'Settings',
  beside: 'Open beside the page',
  notBeside: 'The browser did not open it. Its own menu has a side panel too.',
  lists: 'Lists',
  tabs: { open: 'Open', mine: 'Mine', recent: 'Recent' } satisfies Record<InboxTab, string>,
  list: { open: 'Open incidents', mine: 'My open incidents', recent: 'Recent incidents' } satisfies Record<
    InboxTab,
    string
  >,
  search: 'Search',
  severity: 'Severity',
  anySeverity: 'Any severity',
  project: 'Project',
  anyProject: 'All projects',
  loadingMore: 'Loading more …',
  none: {
    open: 'No open incident fits.',
    mine: 'Nothing is assigned to you.',
    recent: 'There has been no incident yet.',
  } satisfies Record<InboxTab, string>,
  noneFit: 'No incident fits.',
  loading: 'Loading the incidents',
  itemName: (severity: Severity, title: string, iid: number) => `${severityName(severity)}: ${title} #${iid}`,
  where: (project: string, iid: number) => `${project} #${iid}`,
  alerts: (count: number) => (count === 1 ? '1 alert' : `${count} alerts`),
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  closed: 'Closed',
  nobody: 'Nobody assigned',
  acknowledge: 'Acknowledge',
  close: 'Close',
  reopen: 'Reopen',
  openPage: 'Open page',
  undo: 'Undo',
  done: {
    acknowledge: (iid: number) => `#${iid} is acknowledged.`,
    close: (iid: number) => `#${iid} is closed.`,
    reopen: (iid: number) => `#${iid} is open again.`,
  },
  notDone: (iid: number, why: string) => `#${iid} is as it was: ${why}`,
  back: 'Back',
  alertsTitle: 'Alerts',
  alertStatus: {
    triggered: 'triggered',
    acknowledged: 'acknowledged',
    resolved: 'resolved',
    ignored: 'ignored',
  } satisfies Record<AlertStatus, string>,
  charts: {
    title: 'Charts',
    name: (number: number) => `Chart ${number}`,
    loading: (name: string) => `${name} is loading`,
    gone: 'Its link leads to no chart any more.',
    live: 'Live.',
    frozen: (ago: string, { occasion, by }: Frozen) =>
      ({
        opened: `Frozen ${ago}, when the incident opened.`,
        closed: `Frozen ${ago}, when the incident closed.`,
        retention: `Frozen ${ago}, before its source forgot it.`,
        asked: `Frozen ${ago} by ${by}.`,
      })[occasion],
    liveFails: 'Its source shows nothing now.',
    showLive: 'Show live',
    showFrozen: 'Show frozen',
    more: (count: number) => (count === 1 ? 'Show 1 more' : `Show ${count} more`),
  },
  timeline: 'Timeline',
  moreNotes: 'The rest is on the incident’s page.',
  comment: 'Comment',
  commentHint: 'Markdown; a line such as /severity high does something',
  quickActions: 'Quick actions',
  send: 'Send',
  noted: 'Written.',
  declare: 'Declare incident',
  titleField: 'Title',
  titleMissing: 'Say in a few words what is wrong.',
  projectMissing: 'Choose the project that it is declared in.',
  chooseProject: 'Choose …',
  bodyField: 'Description',
  bodyHint: 'Markdown. Dashboard links become charts on the incident’s page.',
  panelsInView: 'Charts in view on that page',
  joinCall: 'Join call',
  ofIncident: (iid: number) => ` of incident ${iid}`,
  quiet: 'All quiet',
  quietMore: 'No incident is open.',
  quietSince: (ms: number) => `Since the last one was closed, ${agoText(ms)}.`,
  unpaired: 'No relay yet',
  unpairedMore:
    'The relay takes alerts and opens incidents from them. Pair this browser with yours to see them here. Charts need none.',
  withoutRelay: 'Charts only, as me',
  alone: 'Charts, as you',
  aloneFrom: (names: string) => `Links to ${names} are drawn on the sites you allow, with your own sign-in.`,
  aloneMore: 'Incidents would come with a relay, should you want them here.',
  connections: 'Connections',
  siteNotAllowed: (site: string) => `Charts are not drawn on ${site} yet.`,
  siteAllow: 'Allow',
  siteSwitchedOff: (site: string) => `Charts are switched off on ${site}.`,
  siteSwitchOn: 'Switch on',
  siteIsOn: (site: string) => `Charts are drawn on ${site} again.`,
  siteAllowed: (site: string) => `${site} is allowed: its pages show charts now.`,
  siteRefused: (site: string) => `The browser did not grant access to ${site}.`,
  update: {
    title: 'Since its update Tocsin lacks what it needs:',
    of: (what: MissingAccess) => {
      if (what.of === 'notifications') return 'desktop notifications, which are switched on'
      if (what.of === 'relay') return `${what.host}, to ask your relay`
      if (what.of === 'connection') return `${what.host}, to ask “${what.name}” as you`
      return what.host === '*' ? 'all sites, to draw charts there' : `${what.host}, to draw charts there`
    },
    more: (count: number) => `and ${count} more`,
    notNow: 'Not now',
    allowed: 'Allowed: everything works again.',
    refused: 'The browser did not allow it.',
  },
  pair: 'Pair with a relay',
  pairAgain: 'Pair again',
  tryAgain: 'Try again',
  denied: 'The relay no longer accepts this browser. Its token was revoked.',
  expired: 'The relay no longer accepts this browser. Its token has expired.',
  deniedBy: (host: string) => `The relay ${host} no longer accepts this browser.`,
  awaySince: (host: string, time: string | null) =>
    time === null ? `Relay ${host} not reached yet.` : `Relay ${host} not reached since ${time}.`,
  neverHeard: 'Not heard from the relay yet',
  heard: (ms: number) => `Last heard ${freshAgoText(ms)}`,
  stale: (ms: number) => `What you see is from ${freshAgoText(ms)}.`,
  keys: '? for all keys',
  help: {
    title: 'Keyboard',
    close: 'Close',
    keys: [
      ['j k', 'Next, previous incident; also ↓ ↑'],
      ['Enter', 'Look closer'],
      ['a', 'Acknowledge'],
      ['c', 'Close'],
      ['o', 'Open its page'],
      ['z', 'Join its call'],
      ['n', 'Declare an incident'],
      ['/', 'Search'],
      ['Esc', 'Back'],
      ['?', 'This help'],
    ] as [keys: string, what: string][],
  },
}

export type Words = Wording<typeof english>
