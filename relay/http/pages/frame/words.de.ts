import type { Words } from './words.en.ts'

export const german: Words = {
  skip: 'Zum Inhalt springen',
  homeOf: ', erste Seite dieses Relays',
  firstPage: 'Zur ersten Seite',
  lists: {
    incidents: 'Vorfälle',
    alerts: 'Alarme',
    'alert-rules': 'Alarmregeln',
    templates: 'Vorlagen',
    destinations: 'Ziele',
  },
  listOf: {
    incidents: project => `Vorfälle von ${project}`,
    alerts: project => `Alarme von ${project}`,
    templates: project => `Vorlagen von ${project}`,
    destinations: project => `Ziele von ${project}`,
  },
  backTo: {
    incidents: iid => `Zurück zu Vorfall #${iid}`,
    alerts: iid => `Zurück zu Alarm #${iid}`,
    templates: iid => `Zurück zu Vorlage #${iid}`,
    destinations: iid => `Zurück zu Ziel #${iid}`,
  },
  noPage: 'Diese Seite gibt es auf diesem Relay nicht.',
  foreignForm: 'Dieses Formular kam nicht von den Seiten des Relays.',
  foreignFormNext: 'Die Seite neu öffnen und den Knopf dort verwenden.',
}
