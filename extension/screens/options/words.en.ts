import type { Wording } from '#extension/language/spoken.ts'

/** What this browser keeps. */
export const browserSections = [
  'relay',
  'sites',
  'connections',
  'logs',
  'panels',
  'notifications',
  'shortcuts',
  'data',
  'about',
] as const
/** What the relay keeps of a project. */
export const projectSections = ['incidents', 'inlets', 'rules', 'templates', 'destinations', 'members'] as const
export type BrowserSection = (typeof browserSections)[number]
export type ProjectSection = (typeof projectSections)[number]
export type Section = BrowserSection | ProjectSection

export const english = {
  app: 'Tocsin',
  nav: 'Settings',
  find: 'Find a setting',
  findNone: 'No setting is called so.',
  groups: { browser: 'This browser', project: 'Project' },
  /** What else a section is looked for by. */
  foundBy: {
    relay: 'pair pairing code token expire sign out role address',
    sites: 'permission allow grant revoke pages suggest ledger why last used see',
    connections:
      'prometheus grafana loki logs gitlab alertmanager dashboard link headers tenant retention keep data credentials token password secret source',
    logs: 'view logs label mapping query loki elasticsearch opensearch victorialogs kubernetes namespace pod index',
    panels:
      'theme colours colors dark mode light mode night height refresh interval time zone utc number page site switch off hide charts',
    notifications: 'desktop sound quiet hours severity badge',
    shortcuts: 'keyboard keys hotkey commands single letters accessibility',
    data: 'export import backup file json reset remove sign out',
    about: 'version privacy reads sends',
    incidents: 'create template e-mail auto-close reopen labels grouping',
    inlets: 'webhook address key rotate test alert sender snippet json mapping fields',
    rules: 'route match labels severity drop keep order',
    templates: 'text markdown liquid variables preview quick actions',
    destinations: 'slack teams mattermost discord ntfy e-mail webhook gitlab github test message',
    members: 'people users role guest reporter owner maintainer developer mail',
  } satisfies Record<Section, string>,
  sections: {
    relay: 'Relay',
    sites: 'Sites',
    connections: 'Connections',
    logs: 'Logs',
    panels: 'Panels',
    notifications: 'Notifications',
    shortcuts: 'Shortcuts',
    data: 'Data',
    about: 'About',
    incidents: 'Incidents',
    inlets: 'Inlets',
    rules: 'Rules',
    templates: 'Templates',
    destinations: 'Destinations',
    members: 'Members',
  } satisfies Record<Section, string>,
  about: {
    lead: 'Alerts become incidents, dashboard links become live charts, on any web page.',
    version: (version: string) => `Version ${version}`,
    readsTitle: 'What it reads',
    reads: [
      'On sites that you allow: the links of a page, to find those that lead to your connections.',
      'Of your connections: the data behind a link, when its panel comes into view.',
      'Of your relay: the open incidents, for the toolbar and the inbox.',
    ],
    sendsTitle: 'What it sends',
    sends: [
      'To your connections: the queries that the links hold.',
      'To your relay: the same, for connections that the relay asks.',
      'To us: nothing. There is no account, no telemetry and no server of ours.',
    ],
  },
  tryAgain: 'Try again',
  addressBad: 'Enter an http or https address, such as http://127.0.0.1:8627.',
  cancel: 'Cancel',
} as const

export type Words = Wording<typeof english>
