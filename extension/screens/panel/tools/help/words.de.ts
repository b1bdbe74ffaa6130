import type { Words } from './words.en.ts'

export const words: Words = {
  title: 'Tastatur',
  close: 'Schließen',
  keys: [
    [['←', '→'], 'Zeiger bewegen; mit Umschalt zehn Schritte'],
    [['+', '-'], 'Näher heran, weiter weg'],
    [['0'], 'Zurück zum Zeitraum davor'],
    [['t'], 'Daten als Tabelle, und zurück'],
    [['r'], 'Neu fragen'],
    [['l'], 'Logs zu diesem Diagramm'],
    [['f'], 'Vollbild'],
    [['?'], 'Diese Hilfe'],
    [['Esc'], 'Einen Schritt zurück, dann aus dem Diagramm heraus'],
  ],
  mouse: 'Ziehen zum Heranholen, Doppelklick für zurück. Strg oder ⌘ und ein Klick auf eine Reihe zeigt sie allein.',
}
