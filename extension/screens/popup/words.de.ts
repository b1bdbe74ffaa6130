import { freshAgoText } from '#extension/language/age.ts'
import { severityName } from '#extension/ui/severity-name.ts'
import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Vorfälle',
  live: 'live',
  notLive: 'nicht live',
  settings: 'Einstellungen',
  list: 'Offene Vorfälle',
  loading: 'Vorfälle werden geladen',
  itemName: (severity, title, iid) => `${severityName(severity)}: ${title} #${iid}`,
  where: (project, iid) => `${project} #${iid}`,
  alerts: count => (count === 1 ? '1 Alarm' : `${count} Alarme`),
  triggered: 'Ausgelöst',
  acknowledged: 'Übernommen',
  joinCall: 'Anruf beitreten',
  ofIncident: iid => ` zu Vorfall ${iid}`,
  quiet: 'Alles ruhig',
  quietMore: 'Kein Vorfall ist offen.',
  unpaired: 'Noch kein Relay',
  unpairedMore:
    'Das Relay nimmt Alarme an und eröffnet daraus Vorfälle. Sobald dieser Browser mit ihm gekoppelt ist, stehen sie hier.',
  pair: 'Mit einem Relay koppeln',
  pairAgain: 'Neu koppeln',
  tryAgain: 'Noch einmal versuchen',
  denied: 'Das Relay nimmt diesen Browser nicht mehr an. Sein Token wurde widerrufen oder ist abgelaufen.',
  neverHeard: 'Noch nichts vom Relay gehört',
  heard: ms => `Zuletzt gehört ${freshAgoText(ms)}`,
  stale: ms => `Dieser Stand ist von ${freshAgoText(ms)}.`,
  more: count => `${count} weitere auf der Seite des Relays`,
  keys: '↑ ↓ zum Wählen, Eingabe zum Öffnen',
}
