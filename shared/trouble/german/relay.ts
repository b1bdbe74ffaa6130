/** What the relay's API and pages refuse: who may what, what is not there, what is there already. */
export const relay = {
  'There is nothing at this address.': 'Unter dieser Adresse gibt es nichts.',
  'The relay’s database is in trouble. Nothing was kept.':
    'Die Datenbank des Relays hat Schwierigkeiten. Nichts wurde gespeichert.',
  'The body is bigger than 1 MiB.': 'Die Anfrage ist größer als 1 MiB.',
  'The body is not JSON.': 'Die Anfrage ist kein JSON.',
  'The body is too big.': 'Die Anfrage ist zu groß.',
  'Send the body as JSON (Content-Type: application/json).':
    'Die Anfrage als JSON senden (Content-Type: application/json).',
  'This request did not come from one of our own pages.': 'Diese Anfrage kam nicht von einer eigenen Seite.',
  'This cursor is not one that the relay gave. Start from the first page.':
    'Diesen Cursor hat das Relay nicht ausgegeben. Mit der ersten Seite beginnen.',

  'Send a token: Authorization: Bearer <token>.': 'Ein Token mitsenden: Authorization: Bearer <token>.',
  'Send a token as the second subprotocol: tocsin, <token>.':
    'Ein Token als zweites Unterprotokoll mitsenden: tocsin, <token>.',
  'This token has expired. Make a new one, or pair the browser again.':
    'Dieses Token ist abgelaufen. Ein neues ausstellen oder den Browser neu koppeln.',
  'This token is not known here: it may be revoked.':
    'Dieses Token ist hier nicht bekannt: Vielleicht wurde es widerrufen.',
  'Too many wrong tokens from this address. Wait a little.': 'Zu viele falsche Token von dieser Adresse. Etwas warten.',
  'This needs a token with the role {role}; yours is {own}.':
    'Das braucht ein Token mit der Rolle {role}; dieses hat {own}.',
  'Your role in “{project}” is {role}: that is not enough for this.':
    'Die eigene Rolle in „{project}“ ist {role}: Das reicht hierfür nicht.',
  'This token is laid down by TOCSIN_ADMIN_TOKEN and ends when that is changed.':
    'Dieses Token ist durch TOCSIN_ADMIN_TOKEN festgelegt und endet, wenn das geändert wird.',
  'There is no such token.': 'Dieses Token gibt es nicht.',
  '`tokenExpiresAt` is in the past.': '`tokenExpiresAt` liegt in der Vergangenheit.',
  'Too many pairing attempts. Wait a little.': 'Zu viele Versuche zu koppeln. Etwas warten.',
  'This pairing code has been used already.': 'Dieser Kopplungscode ist schon verbraucht.',
  'This pairing code has expired.': 'Dieser Kopplungscode ist abgelaufen.',
  'This pairing code is not known here.': 'Dieser Kopplungscode ist hier nicht bekannt.',
  'This sign-in link has been used already.': 'Dieser Anmeldelink ist schon verbraucht.',
  'This sign-in link has expired.': 'Dieser Anmeldelink ist abgelaufen.',
  'This sign-in link is not known here.': 'Dieser Anmeldelink ist hier nicht bekannt.',
  'Make a new one with: npx tocsin pair': 'Einen neuen ausstellen mit: npx tocsin pair',
  'Open the page again for a new one.': 'Die Seite noch einmal öffnen, dann gibt es einen neuen.',
  'The token that this link was made with is revoked.': 'Das Token, mit dem dieser Link entstand, ist widerrufen.',
  'This link is not one of this relay’s mails.': 'Dieser Link stammt nicht aus einer Mail dieses Relays.',

  'There is no project “{project}”.': 'Ein Projekt „{project}“ gibt es nicht.',
  'There is no such project.': 'Dieses Projekt gibt es nicht.',
  'The project is gone.': 'Das Projekt gibt es nicht mehr.',
  'There is a project “{project}” already.': 'Ein Projekt „{project}“ gibt es schon.',
  'slug: “{slug}” is taken by the relay’s own pages.': 'slug: „{slug}“ ist für die eigenen Seiten des Relays vergeben.',
  'template: not found': 'template: nicht gefunden',
  'There is no member {email} in this project.': 'Ein Mitglied {email} hat dieses Projekt nicht.',
  '{email} is a member already.': '{email} ist schon Mitglied.',
  'Only an owner makes, changes or removes owners.': 'Owner ernennen, ändern und entfernen kann nur ein Owner.',
  'There is no label “{name}”.': 'Ein Label „{name}“ gibt es nicht.',
  'There is a label “{name}” already.': 'Ein Label „{name}“ gibt es schon.',
  'There is no template “{name}”.': 'Eine Vorlage „{name}“ gibt es nicht.',
  'There is a template “{name}” already.': 'Eine Vorlage „{name}“ gibt es schon.',
  'body: it cannot be rendered': 'body: lässt sich nicht ausfüllen',
  'body: it makes more than {most} characters': 'body: ergibt mehr als {most} Zeichen',
  'body: line {line}, column {column}: {said}': 'body: Zeile {line}, Spalte {column}: {said}',
  'alert: there is no alert {id} in this project': 'alert: einen Alarm {id} hat dieses Projekt nicht',
  'There is no rule {id}.': 'Eine Regel {id} gibt es nicht.',
  'A project can have {most} rules at most.': 'Ein Projekt kann höchstens {most} Regeln haben.',
  '{place}.{index}.value: this is not a regular expression that RE2 can read.':
    '{place}.{index}.value: das ist kein regulärer Ausdruck, den RE2 lesen kann.',
  '{place}.{index}.value: this regular expression is too big. Repeat less in it.':
    '{place}.{index}.value: dieser reguläre Ausdruck ist zu groß. Weniger darin wiederholen.',
  'There is no maintenance {id}.': 'Eine Wartung {id} gibt es nicht.',
  'endsAt: must be after startsAt': 'endsAt: muss nach startsAt liegen',
  'There is no such Slack account in this project.': 'Dieses Slack-Konto gibt es in diesem Projekt nicht.',
  'Only a maintainer disconnects somebody else.': 'Andere trennen kann nur ein Maintainer.',

  'No connection of this relay is at {host}.': 'Keine Verbindung dieses Relays führt zu {host}.',
  'This is not a link that Tocsin can draw.': 'Das ist kein Link, den Tocsin zeichnen kann.',
  '“{name}” is asked in each viewer’s own browser, not by the relay.':
    '„{name}“ fragt jeder im eigenen Browser, nicht das Relay.',
  '“{name}” is asked in each viewer’s own browser: check it in the extension.':
    '„{name}“ fragt jeder im eigenen Browser: in der Erweiterung prüfen.',
  'The stored credentials of “{name}” cannot be read. Set them again.':
    'Die gespeicherten Zugangsdaten von „{name}“ lassen sich nicht lesen. Sie neu eintragen.',
  'A stored credential cannot be opened with the present secret key (TOCSIN_SECRET_KEY).':
    'Gespeicherte Zugangsdaten lassen sich mit dem jetzigen Schlüssel (TOCSIN_SECRET_KEY) nicht öffnen.',
  'This asks for more than {most} points: take a longer step.':
    'Das fragt nach mehr als {most} Punkten: einen längeren Schritt nehmen.',
  'The source did not answer in time.': 'Die Quelle hat nicht rechtzeitig geantwortet.',
  'The source did not answer in time. Open the link, or reload the page.':
    'Die Quelle hat nicht rechtzeitig geantwortet. Den Link öffnen oder die Seite neu laden.',
  'This is not the address of a picture of this relay.': 'Das ist nicht die Adresse eines Bildes dieses Relays.',
  'These are figures of another project.': 'Das sind Zahlen eines anderen Projekts.',
  'What this picture showed cannot be drawn by this relay any more.':
    'Was dieses Bild zeigte, kann dieses Relay nicht mehr zeichnen.',
  'The source of this picture cannot be reached just now.': 'Die Quelle dieses Bildes ist gerade nicht zu erreichen.',
} as const
