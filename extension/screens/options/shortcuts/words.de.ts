import type { Words } from './words.en.ts'

export const words: Words = {
  lead: 'Alles geht mit der Tastatur. Das sind die Tasten.',
  fixed: 'Von der Organisation festgelegt.',
  saved: 'Gespeichert',
  anywhere: 'Überall im Browser',
  commands: {
    _execute_action: 'Die offenen Vorfälle zeigen',
    'toggle-site': 'Diagramme auf der Website davor zeigen oder ausblenden',
  },
  unset: 'Keine Taste: Etwas anderes hat sie, oder sie wurde weggenommen.',
  change: 'Im Browser ändern',
  changeHint: 'Der Browser selbst hält diese Tasten und sagt dort, wenn eine vergeben ist.',
  keyFor: command => `Taste: ${command}`,
  press: 'Die Tasten drücken. Rücktaste nimmt die Taste weg.',
  unfit: 'Strg oder Alt, vielleicht mit Umschalt, und ein Buchstabe, eine Ziffer oder eine Funktionstaste.',
  refused: 'Der Browser nimmt diese Taste nicht.',
  taken: command => `„${command}“ hat diese Taste.`,
  reset: 'Wie zuvor',
  resetName: command => `Wie zuvor: ${command}`,
  singleKeys: 'Buchstaben und Zeichen allein sind Tasten',
  singleKeysHint:
    'Ausgeschaltet tut eine Taste, die aus Versehen getroffen wird, oder ein Wort, das zum Rechner gesprochen wird, nichts. Pfeile, Eingabe und Esc gehen weiter.',
  inInbox: 'In der Liste der Vorfälle',
  inPanel: 'In einem Diagramm, das die Tastatur hat',
  keys: 'Tasten',
  what: 'Was sie tun',
  off: 'aus',
}
