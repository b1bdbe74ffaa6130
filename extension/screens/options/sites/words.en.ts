import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'Where Tocsin may look for dashboard links and draw panels below them.',
  means:
    'On an allowed site Tocsin reads the links of each page, in this browser. It sends nothing about the page anywhere, and asks only the sources that you connected. On all other sites it does not run at all. Sources and the relay are listed here, too: the browser needs your leave to ask them.',
  site: 'Site',
  siteHint: 'An address, such as https://git.example.net.',
  allow: 'Allow this site',
  offered: 'Sites of your organisation',
  allowOffered: 'Allow them all',
  allowAll: 'Allow all sites',
  allAllowed: 'All sites are allowed',
  allowed: (label: string) => `${label} is allowed. Open pages there show panels from now on.`,
  refused: (label: string) => `The browser did not grant access to ${label}.`,
  revoke: 'Revoke',
  revokeName: (label: string) => `Revoke ${label}`,
  kept: (label: string) => `The browser keeps access to ${label}: it is fixed in this build.`,
  revoked: (label: string) => `${label} is no longer allowed.`,
  everySite: 'All sites',
  granted: (when: string, why: string) => `Since ${when}: ${why}.`,
  grantedUnknown: 'Granted by the browser’s own menu or by whoever manages it, time unknown.',
  why: {
    popup: 'allowed from the popup, on a page there',
    settings: 'allowed here, in the settings',
    welcome: 'allowed on the first page',
    panel: 'allowed from a chart that asks there',
    connection: 'allowed by connecting a dashboard there',
    relay: 'allowed by pairing with the relay there',
    organisation: 'allowed as one of your organisation’s sites',
    import: 'allowed after settings were imported',
    browser: 'granted by the browser’s own menu',
  },
  whyUnknown: 'why was not noted',
  used: (when: string) => `Last used within the hour from ${when}.`,
  unused: 'Not used yet.',
  useUnknown: 'No use noted yet.',
  ledger:
    'Last used is when a chart was last drawn on a site, or its host was last asked: kept by the hour, in this browser, and never with a page’s address.',
  sight: 'What this site can see',
  seesTitle: 'What its pages can see',
  sees: [
    'That an element “tocsin-panel” stands below a link: its size, its state (loading, ready, empty, error, denied) and the kind of its source. Below a link to an unknown dashboard: that a line stands there.',
    'The address of the frame in it, and so that Tocsin is here.',
    'Nothing of what the frame shows: no values, no labels, no log lines, and nothing of what you do in it.',
  ],
  readsTitle: 'What Tocsin reads there',
  reads: [
    'The addresses of a page’s links, and what stands around those that lead to a dashboard, to find room for the chart. Whether the page is light or dark.',
    'It stays in this browser, but for the query in a link to a connection of yours: that goes to this connection when the chart comes into view.',
  ],
  askedTitle: 'What is asked of it',
  asked: {
    session: (name: string) => `${name}: what its links ask for, with your own sign-in there.`,
    token: (name: string) => `${name}, your relay: incidents, settings and charts, with this browser’s token.`,
    relay: (name: string) => `${name}: nothing by this browser. The relay asks it, with credentials of its own.`,
  },
  askedNothing: 'Nothing: no connection of yours is there.',
  suggest: 'Suggest connecting unknown dashboards',
  suggestHint: 'A line below links that look like a dashboard’s. Their host is not asked before you connect it.',
  suggestFixed: 'Laid down by your organisation.',
  suggestHidden: (hosts: number) =>
    `Not for ${hosts === 1 ? 'one host' : `${hosts} hosts`} where you chose “Not here”. Switch off and on to forget that.`,
  none: 'No site is allowed yet.',
  listTitle: 'Allowed',
} as const

export type Words = Wording<typeof english>
