import { severityNames } from '#shared/look/severity-names.ts'
import type { Words } from './words.en.ts'

const whole = new Intl.DateTimeFormat('de', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'short',
})
const dated = new Intl.DateTimeFormat('de', {
  timeZone: 'UTC',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
})

const quickActions: Readonly<Record<string, string>> = {
  '/acknowledge': 'Sagen, dass sich jemand kümmert',
  '/close': 'Diesen Vorfall schließen und seine Alarme beenden',
  '/reopen': 'Diesen Vorfall wieder öffnen',
  '/severity': 'Die Schwere setzen: critical, high, medium, low, info oder unknown, oder S1 bis S5',
  '/assign': 'Personen zuweisen; @me ist man selbst',
  '/unassign': 'Personen nicht mehr zuweisen; alle, wenn niemand genannt ist',
  '/label': 'Labels hinzufügen; eines, das das Projekt nicht hat, wird angelegt',
  '/unlabel': 'Labels entfernen; alle, wenn keines genannt ist',
  '/title': 'Den Titel ändern',
  '/call': 'Einen Anruf hinzufügen: Zoom, Google Meet, Teams, Jitsi oder ein Slack-Huddle',
  '/remove_call': 'Den Anruf entfernen',
  '/zoom': 'Ein Zoom-Meeting hinzufügen',
  '/remove_zoom': 'Das Zoom-Meeting entfernen',
  '/link': 'Einen Link beim Vorfall behalten',
  '/timeline': 'Ein Ereignis in den Verlauf setzen, zu seiner eigenen Zeit (UTC); ohne Angabe jetzt',
}

export const german: Words = {
  severities: severityNames.de,
  states: { triggered: 'Ausgelöst', acknowledged: 'Übernommen', closed: 'Geschlossen' },
  justNow: 'gerade eben',
  units: { minutes: 'Min.', hours: 'Std.', days: 'T.', years: 'J.' },
  ago: age => `vor ${age}`,
  moment: at => whole.format(at),
  dated: at => dated.format(at),
  fields: {
    title: 'Titel',
    body: 'Text',
    severity: 'Schwere',
    labels: 'Labels',
    assignees: 'Zugewiesene',
    template: 'Vorlage',
    at: 'Zeit',
  },
  empty: 'darf nicht leer sein',
  tooLong: most => `höchstens ${most} Zeichen`,
  quickAction: (name, description) => quickActions[name] ?? description,
  quickActions: 'Schnellaktionen',
  oneOffered: '1 Schnellaktion',
  offered: '# Schnellaktionen',
}
