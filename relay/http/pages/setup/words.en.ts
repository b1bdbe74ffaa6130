import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: 'Start',
  incidents: 'Incidents',
  signOut: 'Sign out',
  first: 'From an alert to a live chart, in three steps',
  relay: 'This relay',
  done: 'Done',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Press Ctrl C',
  alertmanager: {
    title: 'Point your Alertmanager here',
    nothingYet: 'Nothing has arrived yet',
    lastDelivery: 'Last delivery',
    address: 'Webhook address',
    inFile: 'In alertmanager.yml',
    partOfFile: 'Part of alertmanager.yml',
    noKey:
      'A key is shown once, when it is made. Make one to fill it in here; the one before works for another 24 hours.',
    newKey:
      'The new key is filled in above. Copy it now, it is not shown again. The old one works for another 24 hours.',
    makeKey: 'Make a new key',
    test: 'Send a test alert',
  },
  extension: {
    title: 'Load the extension and pair it',
    paired: (count: number) => (count === 1 ? '1 browser is paired' : `${count} browsers are paired`),
    /** Around the command that builds it. */
    notBuilt: ['The extension is not built yet. Run ', ' in Tocsin’s folder, then reload this page.'],
    chrome: 'Chrome, Edge, Brave',
    developerMode: ['Open ', ' and turn on Developer mode.'],
    loadUnpacked: ['Choose ', ' and take this folder:'],
    loadUnpackedName: 'Load unpacked',
    chromeFolder: 'Folder for Chrome',
    firefox: 'Firefox',
    openDebugging: ['Open ', '.'],
    loadTemporary: ['Choose ', ' and take ', ' in:'],
    loadTemporaryName: 'Load Temporary Add-on',
    firefoxFolder: 'Folder for Firefox',
    afterwards: 'Then open the extension’s options, and enter this relay’s address and a pairing code.',
    address: 'Relay address',
    code: 'Pairing code',
    codeLife: (minutes: number) => `Works once, within ${minutes} minutes.`,
    newCode: 'New pairing code',
  },
  chart: {
    title: 'See a link become a chart',
    plainLink: 'This is a plain link: ',
    link: 'alerts of the last 6 hours, by severity',
    drawn:
      'Drawn by the relay. With the extension loaded and paired, the same link becomes a live panel right here, and so does every Prometheus link on the pages you allow.',
  },
  status: {
    incidents: 'Incidents',
    unknown: 'Unknown',
    open: (count: number) =>
      count === 0 ? 'All quiet, none open' : count === 1 ? '1 incident is open' : `${count} incidents are open`,
    database: 'Database',
    databaseOk: 'Reads and answers.',
    databaseTrouble: 'In trouble: it does not answer. Alerts are refused until it does.',
    connections: 'Connections',
    noConnection: 'None yet. Connect a Prometheus in the extension’s options, and links to it become charts.',
    check: 'Check',
    askedByViewers: 'Asked in each viewer’s own browser; check it in the extension’s options.',
    unchecked: 'Not checked since the start.',
    relay: 'Relay',
    version: 'Version',
    signedInAs: 'Signed in as',
    openAs: 'Open on this machine as',
  },
  noConnection: 'There is no such connection.',
  noInlet: (project: string) => `The project “${project}” has no inlet. Make one with the API.`,
}

export type Words = Wording<typeof english>
