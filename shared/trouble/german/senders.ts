/** Why a webhook's payload was not taken: read where its deliveries are listed. */
export const senders = {
  'There is no inlet {id} in “{project}”.': 'Einen Eingang {id} gibt es in „{project}“ nicht.',
  'There is no inlet at this address.': 'Unter dieser Adresse gibt es keinen Eingang.',
  'This inlet is switched off.': 'Dieser Eingang ist ausgeschaltet.',
  'This inlet is switched off': 'Dieser Eingang ist ausgeschaltet',
  'The project has no active inlet for this.': 'Dafür hat das Projekt keinen eingeschalteten Eingang.',
  'This is not the key of an inlet.': 'Das ist nicht der Schlüssel eines Eingangs.',
  'This is not the inlet’s key.': 'Das ist nicht der Schlüssel des Eingangs.',
  'Send the inlet’s key: Authorization: Bearer <key>.':
    'Den Schlüssel des Eingangs mitsenden: Authorization: Bearer <key>.',
  'This inlet takes a key, not a signature.': 'Dieser Eingang nimmt einen Schlüssel, keine Signatur.',
  'The header {name} with the time of sending is missing.': 'Der Header {name} mit der Zeit des Sendens fehlt.',
  'The signature does not fit the payload and the inlet’s key.':
    'Die Signatur passt nicht zu den Daten und dem Schlüssel des Eingangs.',
  'The signature is older or newer than five minutes. Are both clocks right?':
    'Die Signatur ist um mehr als fünf Minuten älter oder neuer. Gehen beide Uhren richtig?',
  "'routing_key' is missing or blank": "'routing_key' fehlt oder ist leer",
  "'routing_key' is not the key of an inlet": "'routing_key' ist nicht der Schlüssel eines Eingangs",
  'Only generic inlets have a mapping; this one reads {kind}.':
    'Eine Zuordnung haben nur allgemeine Eingänge; dieser liest {kind}.',
  'The sample has nothing at the path for “{field}”. Pick it again.':
    'Das Beispiel hat am Pfad für „{field}“ nichts. Ihn neu wählen.',

  'The payload is larger than 1 MiB.': 'Die Daten sind größer als 1 MiB.',
  'The payload is nested deeper than {most} levels.': 'Die Daten sind tiefer als {most} Ebenen verschachtelt.',
  'The payload is not JSON.': 'Die Daten sind kein JSON.',
  'The payload is not UTF-8 text.': 'Die Daten sind kein Text in UTF-8.',
  'The payload must be a list of alerts.': 'Die Daten müssen eine Liste von Alarmen sein.',
  'The event must be a JSON object.': 'Das Ereignis muss ein JSON-Objekt sein.',
  'The payload {=why}.': 'Die Daten: {=why}.',
  'The event {=why}.': 'Das Ereignis: {=why}.',
  'This is not an Alertmanager notification: {=why}': 'Das ist keine Nachricht von Alertmanager: {=why}',
  'This is not a Grafana notification: {=why}': 'Das ist keine Nachricht von Grafana: {=why}',

  'There is no tracker at this address.': 'Unter dieser Adresse gibt es keinen Tracker.',
  'This does not carry the secret of “{name}”.': 'Das trägt nicht das Geheimnis von „{name}“.',
  'The body is not JSON: set the webhook’s content type to application/json.':
    'Die Daten sind kein JSON: den Inhaltstyp des Webhooks auf application/json stellen.',
  'This is not signed with the secret of a Slack app that is set up here.':
    'Das ist nicht mit dem Geheimnis einer Slack-App signiert, die hier eingerichtet ist.',
} as const
