import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'What this browser keeps for Tocsin: taken along as a file, brought in from one, or removed.',
  exportTitle: 'Export',
  exportMeans:
    'One JSON file with your settings, the connections of this browser, the ledger of sites and which relays it is paired with. Never a token, and nothing that you typed and did not send.',
  export: 'Export settings',
  exported: (name: string) => `${name} is with the browser’s downloads.`,
  importTitle: 'Import',
  importMeans:
    'What the file would change is shown first. It brings no permissions and no pairings: the browser asks you for each site, and a relay wants a code of its own.',
  file: 'Settings file',
  tooBig: 'This file is too big to be one of Tocsin’s settings.',
  previewTitle: 'What this file changes',
  exportedAt: (when: string) => `Exported on ${when}.`,
  nothing: 'Nothing: all of it is set here already.',
  added: (what: string) => `${what}: added`,
  removed: (what: string) => `${what}: removed`,
  changed: (what: string) => `${what}: changed`,
  changedTo: (what: string, from: string, to: string) => `${what}: ${from} → ${to}`,
  badTitle: 'What cannot be read, and is left out',
  badPart: (part: string) => `${part}: all of it`,
  badOf: (part: string, what: string) => `${part}: ${what}`,
  import: 'Import',
  imported: (changes: number) => (changes === 1 ? 'One change was imported.' : `${changes} changes were imported.`),
  sitesTitle: 'Sites that are not allowed here yet',
  allowSites: 'Allow these sites',
  sitesAllowed: 'They are allowed. Open pages there show panels from now on.',
  sitesRefused: 'The browser did not grant access to all of them.',
  relaysTitle: 'Relays to pair with again',
  resetTitle: 'Reset',
  resetMeans:
    'As after the install: this browser forgets everything about Tocsin. The relay only revokes its token; what it keeps stays.',
  reset: 'Reset …',
  removesTitle: 'This will be removed',
  removes: {
    relays: (names: string) => `the pairing with ${names}: this browser is signed out, and its token is revoked there`,
    connections: (count: number) =>
      count === 1 ? 'one connection of this browser' : `${count} connections of this browser`,
    sites: (count: number) =>
      count === 1
        ? 'the permission for one site, and its ledger'
        : `the permissions for ${count} sites, and their ledger`,
    rest: [
      'every choice in these settings: panels, notifications, shortcuts, suggestions',
      'the incidents last heard of, drafts, and the link on the first page',
    ],
  },
  resetNow: 'Remove all of this',
  keep: 'Keep everything',
  wasReset: 'All of it is removed. Tocsin is as it was after the install.',
  resetNotRevoked: (relays: string) =>
    `All of it is removed here, but this browser’s token was not revoked by ${relays}: it is still good there. On the relay, “npm run tocsin -- token list” shows it, and “npm run tocsin -- token revoke ID” ends it.`,
  parts: {
    ownConnections: 'Connections of this browser',
    suggestions: 'Suggestions',
    notifications: 'Notifications',
    panels: 'Panels',
    shortcuts: 'Shortcuts',
    sitesOff: 'Sites switched off',
    sites: 'Sites',
    relays: 'Relays',
  },
} as const

export type Words = Wording<typeof english>
