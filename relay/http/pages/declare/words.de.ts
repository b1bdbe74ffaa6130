import type { Words } from './words.en.ts'

export const german: Words = {
  heading: 'Einen Vorfall melden',
  incidents: 'Vorfälle',
  here: 'Neu',
  title: 'Titel',
  titleHint: 'Was los ist, in ein paar Worten',
  severity: 'Schwere',
  template: 'Vorlage',
  noTemplate: 'Keine',
  description: 'Beschreibung, in Markdown',
  hint: 'Links zu Dashboards werden Diagramme. Auch Schnellaktionen wirken hier. ',
  templates: 'Vorlagen',
  declare: 'Vorfall melden',
  cancel: 'Abbrechen',
}
