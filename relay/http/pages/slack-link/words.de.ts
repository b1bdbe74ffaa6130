import type { Words } from './words.en.ts'

export const german: Words = {
  title: 'Slack verbinden',
  you: 'jemand',
  ofTeam: team => ` aus ${team}`,
  notMember: project =>
    ` will aus Slack an Vorfällen von ${project} arbeiten. Angemeldet ist hier jemand, aber nicht als Mitglied von ${project}.`,
  memberToken: 'Mit dem eigenen Token eines Mitglieds anmelden. Ein Admin erzeugt es mit',
  signOut: 'Abmelden',
  whatSays: 'Was ',
  countsAs: ' in Slack sagt, zählt dann als gesagt von ',
  withRole: (project, role) => ` in ${project}, mit der Rolle ${role}.`,
  connect: 'Verbinden',
  deny: 'Das bin ich nicht',
  denied: 'Nichts wurde verbunden, und der Link ist verbraucht.',
  connected: (member, project) =>
    `Verbunden als ${member} in ${project}. Zurück in Slack den Befehl noch einmal geben.`,
  gone: 'Dieser Link wurde schon verwendet, oder er ist älter als zehn Minuten.',
  goneNext: 'Den Befehl in Slack noch einmal geben, um einen neuen zu bekommen.',
}
