import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Texte, die unter die Beschreibung neuer Vorfälle kommen: Markdown mit Werten des Alarms. Welcher gilt, steht unter Vorfälle oder in einer Regel.',
  listTitle: 'Vorlagen',
  none: 'Noch gibt es keine Vorlage.',
  changed: when => `Geändert ${when}.`,
  of: name => ` von ${name}`,
  remove: name => `${name} entfernen`,
  newTitle: 'Neue Vorlage',
  name: 'Name',
  nameMissing: 'Einen Namen eingeben.',
  body: 'Text',
  bodyHint: 'Werte stehen in doppelten Klammern, wie {{ title }}. Zeilen wie /severity high sind Kurzbefehle.',
  create: 'Vorlage anlegen',
  preview: 'Vorschau',
  onAlert: iid => `Versucht an Alarm ${iid}, dem neuesten.`,
  onNone: 'Noch gibt es keinen Alarm: versucht an erfundenen Werten.',
  empty: 'Daraus wird ein leerer Text.',
  actions: 'Ausgeführt würde:',
  variables: 'Werte',
  insert: name => `${name} einfügen`,
}
