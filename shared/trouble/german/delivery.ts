/** Why a notice did not reach its destination. */
export const delivery = {
  'There is no destination {id}.': 'Ein Ziel {id} gibt es nicht.',
  'This notice is sent, or on its way: there is nothing to send again.':
    'Diese Nachricht ist gesendet oder unterwegs: Da gibt es nichts noch einmal zu senden.',
  '“{name}” has taken the test message.': '„{name}“ hat die Testnachricht angenommen.',
  'The destination is switched off.': 'Das Ziel ist ausgeschaltet.',
  '“{name}” is not set up completely: open its form and save it.':
    '„{name}“ ist nicht fertig eingerichtet: sein Formular öffnen und speichern.',
  'The message was meant for another address.': 'Die Nachricht galt einer anderen Adresse.',
  'The destination did not answer in time.': 'Das Ziel hat nicht rechtzeitig geantwortet.',
  'The destination could not be told.': 'Das Ziel ließ sich nicht benachrichtigen.',
  '{name} could not be told.': '{name} ließ sich nicht benachrichtigen.',
  '{name} answered {status}: {said}': '{name} hat mit {status} geantwortet: {said}',
  '{name} asks to wait.': '{name} bittet zu warten.',
  '{name} answered something else than its API does.': '{name} hat anders als seine API geantwortet.',
  '{name} wants fewer messages.': '{name} will weniger Nachrichten.',
  'Teams said HTTP error {status}.': 'Teams hat den HTTP-Fehler {status} gemeldet.',

  'This relay has no mail server: set TOCSIN_SMTP_URL and send again.':
    'Dieses Relay hat keinen Mailserver: TOCSIN_SMTP_URL setzen und noch einmal senden.',
  'This relay has no mail server: set TOCSIN_SMTP_URL.': 'Dieses Relay hat keinen Mailserver: TOCSIN_SMTP_URL setzen.',
  'The mail server refuses the user name or password.': 'Der Mailserver lehnt Benutzername oder Passwort ab.',
  'The mail server cannot be reached.': 'Der Mailserver ist nicht zu erreichen.',
  'The mail server said {said}': 'Der Mailserver hat gesagt: {said}',

  'Slack does not know this webhook any more. Make a new one and set its address.':
    'Slack kennt diesen Webhook nicht mehr. Einen neuen anlegen und seine Adresse eintragen.',
  'Slack gave an answer that is not one of its own.': 'Slack hat eine Antwort gegeben, die keine von Slack ist.',
  'Slack said {error}.': 'Slack hat gesagt: {error}.',
  'Slack: the app is not in the channel. Invite it there (/invite), then send again.':
    'Slack: Die App ist nicht im Kanal. Sie dort einladen (/invite), dann noch einmal senden.',
  'Slack knows no such channel. Use its id (at the bottom of its details), and invite the app to private ones.':
    'Diesen Kanal kennt Slack nicht. Seine Id nehmen (unten in seinen Details) und die App in private Kanäle einladen.',
  'Slack: the channel is archived. Set another channel, or unarchive it.':
    'Slack: Der Kanal ist archiviert. Einen anderen Kanal eintragen oder ihn wiederherstellen.',
  'Slack does not accept the bot token. Install the app again and set the new token.':
    'Slack nimmt das Token des Bots nicht an. Die App neu installieren und das neue Token eintragen.',
  'Slack got no bot token. Set the token of this destination.':
    'Slack hat kein Token des Bots bekommen. Das Token dieses Ziels eintragen.',
  'Slack: the app or its user was removed. Install it again and set the new token.':
    'Slack: Die App oder ihr Konto wurde entfernt. Sie neu installieren und das neue Token eintragen.',
  'Slack: the bot token was revoked. Install the app again and set the new token.':
    'Slack: Das Token des Bots wurde widerrufen. Die App neu installieren und das neue Token eintragen.',
  'Slack: the bot token has expired. Install the app again and set the new token.':
    'Slack: Das Token des Bots ist abgelaufen. Die App neu installieren und das neue Token eintragen.',
  'Slack: the app lacks a permission. Take the scopes of `npx tocsin slack manifest`, and install it again.':
    'Slack: Der App fehlt ein Recht. Die Scopes aus `npx tocsin slack manifest` nehmen und sie neu installieren.',
  'Slack: the app may not post there. Ask an admin of the workspace.':
    'Slack: Die App darf dort nicht schreiben. Die Verwaltung des Workspace fragen.',
  'Slack: only some people may post in this channel. Ask an admin of the workspace.':
    'Slack: In diesem Kanal dürfen nur manche schreiben. Die Verwaltung des Workspace fragen.',
  'Slack: an admin has suspended posting. Ask an admin of the workspace.':
    'Slack: Die Verwaltung hat das Schreiben ausgesetzt. Die Verwaltung des Workspace fragen.',
  'Slack: the app is not allowed in this workspace. Ask an admin of it.':
    'Slack: Die App ist in diesem Workspace nicht erlaubt. Seine Verwaltung fragen.',
  'Slack finds the message too long.': 'Slack findet die Nachricht zu lang.',
  'Slack does not take the message’s layout.': 'Slack nimmt den Aufbau der Nachricht nicht an.',
  'Slack says that the message has no text.': 'Slack sagt, die Nachricht habe keinen Text.',
} as const
