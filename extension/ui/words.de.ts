import type { Words } from './words.en.ts'

export const words: Words = {
  tryAgain: 'Noch einmal versuchen',
  inSeconds: (what, seconds) => `${what} in ${seconds} s`,
  signIn: 'Anmelden',
  signInTo: source => `Bei ${source} anmelden`,
  allowOn: host => `Tocsin auf ${host} erlauben`,
  pair: 'Koppeln',
  connect: 'Verbinden',
  settings: 'Einstellungen',
}
