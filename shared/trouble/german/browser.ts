/** What the extension's background says by itself, and what it says about a relay that it asks. */
export const browser = {
  'Tocsin’s background does not answer. Reload this page.':
    'Der Hintergrund von Tocsin antwortet nicht. Diese Seite neu laden.',
  'The message {kind} is not as agreed.': 'Die Nachricht {kind} ist nicht wie vereinbart.',
  'This message is not for this sender.': 'Diese Nachricht steht diesem Absender nicht zu.',
  'Tocsin draws nothing on this site.': 'Tocsin zeichnet auf dieser Website nichts.',
  'Tocsin is not allowed to ask {host} yet.': 'Tocsin darf {host} noch nicht fragen.',
  'Tocsin does not know this kind of link.': 'Diese Art von Link kennt Tocsin nicht.',
  'Connect this {title}? Tocsin asks {host} nothing yet.': 'Dieses {title} verbinden? Noch fragt Tocsin {host} nicht.',
  'This panel belongs to another place. Reload the page to draw it again.':
    'Dieses Diagramm gehört an eine andere Stelle. Die Seite neu laden, um es wieder zu zeichnen.',
  'This list does not go on here.': 'Diese Liste geht hier nicht weiter.',

  'No relay is paired with this browser.': 'Mit diesem Browser ist kein Relay gekoppelt.',
  'No relay is paired with this browser, so nothing can run in it.':
    'Mit diesem Browser ist kein Relay gekoppelt, also kann auch nichts darin laufen.',
  'The relay {host} is not paired with this browser.': 'Das Relay {host} ist mit diesem Browser nicht gekoppelt.',
  'This browser is paired with {host} to look only. Pair it as a responder to write to incidents.':
    'Dieser Browser darf bei {host} nur lesen. Ihn als Bearbeiter koppeln, um Vorfälle zu ändern.',
  'Your organisation lets this browser pair with {address} only.':
    'Die Organisation lässt diesen Browser nur mit {address} koppeln.',
  '{host} sends questions elsewhere. Pair with the relay’s final address.':
    '{host} leitet Fragen anderswohin. Mit der endgültigen Adresse des Relays koppeln.',
  'A sign-in page stands between this browser and the relay {host}.':
    'Zwischen diesem Browser und dem Relay {host} steht eine Anmeldeseite.',
  'Open it': 'Öffnen',
  'The relay {host} no longer knows this browser. Pair it again.':
    'Das Relay {host} kennt diesen Browser nicht mehr. Ihn neu koppeln.',
  'The time is over for which the relay {host} knew this browser. Pair it again.':
    'Die Zeit ist um, für die das Relay {host} diesen Browser kannte. Ihn neu koppeln.',
  '{host} answered {status}: this is not a Tocsin relay.':
    '{host} hat mit {status} geantwortet: Das ist kein Tocsin-Relay.',
  '{host} did not answer as a Tocsin relay of this version does.':
    '{host} hat nicht wie ein Tocsin-Relay dieser Version geantwortet.',
  '{host} does not answer as a Tocsin relay.': '{host} antwortet nicht wie ein Tocsin-Relay.',

  'Only an admin of the relay can add connections that run in it.':
    'Verbindungen, die im Relay laufen, kann nur hinzufügen, wer das Relay verwaltet.',
  'This connection is no longer there.': 'Diese Verbindung gibt es nicht mehr.',
  'This is the relay itself.': 'Das ist das Relay selbst.',
  'This is the relay itself. Unpair it to remove it.':
    'Das ist das Relay selbst. Wer es entfernen will, meldet sich von ihm ab.',
  '{address} is connected already, as “{name}”.': '{address} ist schon verbunden, als „{name}“.',
  'There is no such connection.': 'Diese Verbindung gibt es nicht.',
  'No connection has this chart’s logs yet.': 'Die Logs dieses Diagramms hat noch keine Verbindung.',
  'The relay has no project yet.': 'Das Relay hat noch kein Projekt.',
  'The relay watches charts while no browser is open, but only this browser asks “{name}”. Connect it by the relay.':
    'Das Relay überwacht Diagramme, während kein Browser offen ist; „{name}“ fragt aber nur dieser Browser. Es über das Relay verbinden.',

  'A newer Tocsin wrote this file. Update this one first.':
    'Diese Datei hat ein neueres Tocsin geschrieben. Erst dieses aktualisieren.',
  'This is no file of Tocsin’s settings.': 'Das ist keine Datei mit Einstellungen von Tocsin.',
} as const
