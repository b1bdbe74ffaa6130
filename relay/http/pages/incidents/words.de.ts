import type { Words } from './words.en.ts'

export const german: Words = {
  incidents: 'Vorfälle',
  timeline: 'Verlauf, Zeiten in UTC',
  export: 'Exportieren',
  exportHtml: 'HTML mit Diagrammen',
  openedBy: name => `Eröffnet von ${name} `,
  closedAgo: ', geschlossen ',
  unknown: (iid, project) => `Einen Vorfall #${iid} gibt es in „${project}“ nicht.`,
  actions: {
    joinCall: 'Anruf beitreten',
    startCall: 'Anruf beginnen',
    close: 'Schließen',
    reopen: 'Wieder öffnen',
    acknowledge: 'Übernehmen',
  },
  aside: {
    alerts: 'Alarme',
    noAlert: 'Ohne Alarm gemeldet.',
    alertSince: (iid, time) => `Alarm ${iid}, seit ${time}`,
    alert: { resolved: 'vorbei', triggered: 'ausgelöst', acknowledged: 'übernommen', ignored: 'ignoriert' },
    links: 'Links',
    runbook: 'Anleitung',
    assignee: 'Zugewiesen',
    assignees: 'Zugewiesen',
    nobody: 'Noch niemand',
    labels: 'Labels',
  },
  edit: {
    summary: 'Bearbeiten',
    title: 'Titel',
    severity: 'Schwere',
    labels: 'Labels',
    moreLabels: 'Weitere Labels, mit Kommas dazwischen',
    assignees: 'Zugewiesene',
    moreAssignees: 'Weitere Zugewiesene, mit Kommas dazwischen',
    others: 'Andere, mit Kommas dazwischen',
    description: 'Beschreibung, in Markdown',
    save: 'Speichern',
    overtaken:
      'Inzwischen hat jemand die Beschreibung geändert. Die eigene kopieren, diese Seite neu öffnen und beide zusammenführen.',
  },
}
