import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Wovon dieser Rechner berichtet, während der Blick woanders ist. Die Zahl am Knopf in der Werkzeugleiste zählt alles, was offen ist.',
  on: 'Neue Vorfälle melden',
  onHint: 'Eine Meldung je Vorfall, geändert und weggenommen mit ihm. Viele auf einmal werden eine.',
  refused: 'Der Browser hat Meldungen nicht erlaubt. Darüber entscheiden seine Einstellungen oder die des Systems.',
  from: 'Ab dieser Schwere',
  fromHint: 'Und schlimmer.',
  mine: 'Nur Vorfälle, die mir zugewiesen sind',
  projects: 'Projekte',
  projectsHint: 'Ohne Auswahl: alle.',
  projectOf: (project, host) => `${project}, ${host}`,
  projectGone: project => `${project} (nicht mehr da, oder das Relay antwortet nicht)`,
  sound: 'Mit Ton',
  quiet: 'Ruhezeiten',
  quietFrom: 'Ruhe von',
  quietTo: 'Ruhe bis',
  exceptCritical: 'Kritische Vorfälle kommen durch',
  fixed: 'Was grau ist, hat die Organisation festgelegt.',
  allow: 'Meldungen erlauben',
  allowHint: 'Die Organisation hat sie eingeschaltet; der Browser zeigt sie, sobald es erlaubt ist.',
  saved: 'Gespeichert',
}
