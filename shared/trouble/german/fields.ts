/** What our own schemas say of a field that is wrong; its name stands before it. */
export const fields = {
  'is missing': 'fehlt',
  'must not be empty': 'darf nicht leer sein',
  'must be text': 'muss Text sein',
  'must be a plain path': 'muss ein einfacher Pfad sein',
  'must be an http or https address': 'muss eine Adresse mit http oder https sein',
  'must be an http or https address without a user name or password in it':
    'muss eine Adresse mit http oder https sein, ohne Benutzername und Passwort darin',
  'must be a time of day such as 22:00': 'muss eine Uhrzeit wie 22:00 sein',
  'must be a time zone such as Europe/Berlin': 'muss eine Zeitzone wie Europe/Berlin sein',
  'must be a colour such as #CC0033': 'muss eine Farbe wie #CC0033 sein',
  'must be a field or label:<name>': 'muss ein Feld oder label:<name> sein',
  'must be lower-case letters, digits and hyphens, at most 63':
    'nur Kleinbuchstaben, Ziffern und Bindestriche, höchstens 63',
  'must be a header name': 'muss der Name eines Headers sein',
  'must not hold line breaks': 'darf keine Zeilenumbrüche enthalten',
  'must have 100 labels at most': 'höchstens 100 Labels',
  'must be at most 100 words': 'höchstens 100 Wörter',
  'must be at most 255 characters': 'höchstens 255 Zeichen',
  'must have at least 16 characters': 'mindestens 16 Zeichen',
  'must hold a value or a histogram': 'muss einen Wert oder ein Histogramm enthalten',
  '“Alert Bot” is nobody’s to use': '„Alert Bot“ darf niemand heißen',

  'must be an alert': 'muss ein Alarm sein',
  'must be an object': 'muss ein Objekt sein',
  'must be a JSON object': 'muss ein JSON-Objekt sein',
  'must be a list of alerts': 'muss eine Liste von Alarmen sein',
  'must be "4"': 'muss "4" sein',
  'must be critical, error, warning or info': 'muss critical, error, warning oder info sein',
  'must be trigger, acknowledge or resolve': 'muss trigger, acknowledge oder resolve sein',
  'has no alertname': 'hat keinen alertname',
  'has no alertname, title or summary': 'hat weder alertname noch title oder summary',
  'is not a time such as 2026-01-01T00:00:00Z': 'ist keine Zeit wie 2026-01-01T00:00:00Z',
  'only the first {most} of {count} alerts are taken': 'nur die ersten {most} von {count} Alarmen gelten',
  'only the first {most} of {count} alerts are taken; set max_alerts in Alertmanager':
    'nur die ersten {most} von {count} Alarmen gelten; in Alertmanager max_alerts setzen',
  'only the first {most} of {count} alerts are taken; lower the batch size in Prometheus':
    'nur die ersten {most} von {count} Alarmen gelten; in Prometheus kleinere Pakete einstellen',

  'must be like owner/name': 'muss wie owner/name aussehen',
  'must be like group/project, or the project’s number':
    'muss wie gruppe/projekt aussehen oder die Nummer des Projekts sein',
  'must be an access token': 'muss ein Zugangstoken sein',
  'must be an access token with the scope api': 'muss ein Zugangstoken mit dem Scope api sein',
  'must be an access token that may write issues': 'muss ein Zugangstoken sein, das Issues schreiben darf',
  'must be a bot token, which begins with xoxb-': 'muss das Token eines Bots sein, das mit xoxb- beginnt',
  'must be a channel’s id, such as C0123456789': 'muss die Id eines Kanals sein, wie C0123456789',
  'must be a channel’s name as in its address': 'muss der Name eines Kanals sein, wie in seiner Adresse',
  'must end with the topic’s name': 'muss mit dem Namen des Themas enden',
  'must begin with whsec_ and hold at least 24 bytes in Base64':
    'muss mit whsec_ beginnen und mindestens 24 Bytes in Base64 enthalten',
  'give a bot token, or the address of an incoming webhook':
    'das Token eines Bots angeben oder die Adresse eines eingehenden Webhooks',
  'give the channel to post to': 'den Kanal angeben, in den geschrieben wird',
} as const
