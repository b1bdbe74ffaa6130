import type { Words } from './words.en.ts'

export const german: Words = {
  title: 'Anmelden',
  heading: 'Bei diesem Relay anmelden',
  token: 'Zugangstoken',
  button: 'Anmelden',
  hint: 'Mit der Erweiterung braucht es keines: Wer einen Vorfall aus ihrem Popup öffnet, ist angemeldet. Ein Admin erzeugt Token mit',
  reasons: {
    link: 'Dieser Link zum Anmelden wurde schon verwendet oder ist abgelaufen. Die Seite noch einmal aus der Erweiterung öffnen, oder ein Token verwenden.',
    token: 'Dieses Token ist hier nicht bekannt: Vielleicht ist es vertippt, widerrufen oder abgelaufen.',
    wait: 'Zu viele falsche Token von dieser Adresse. Eine Minute warten, dann noch einmal versuchen.',
  },
}
