/** What goes wrong with any question: the way there, the answer, the address, the time. */
export const asking = {
  'Something went wrong inside Tocsin.': 'In Tocsin ist etwas schiefgegangen.',
  'Stopped.': 'Abgebrochen.',
  'Status {status}': 'Status {status}',

  '{host} answered with more than {size} MB.': '{host} hat mit mehr als {size} MB geantwortet.',
  '{host} asks to sign in first.': '{host} verlangt erst eine Anmeldung.',
  '{host} asks to sign in first: it sent the question elsewhere.':
    '{host} verlangt erst eine Anmeldung: Die Frage wurde anderswohin geleitet.',
  '{host} cannot be reached.': '{host} ist nicht zu erreichen.',
  '{host} did not answer in time.': '{host} hat nicht rechtzeitig geantwortet.',
  '{host} did not answer with JSON.': '{host} hat nicht mit JSON geantwortet.',
  '{host} answered 401: it wants credentials.': '{host} hat mit 401 geantwortet: Es verlangt Zugangsdaten.',
  '{host} answered 403: this is not allowed.': '{host} hat mit 403 geantwortet: Das ist nicht erlaubt.',
  '{host} answered 404: it does not know this address.':
    '{host} hat mit 404 geantwortet: Diese Adresse gibt es dort nicht.',
  '{host} answered 429: too many requests.': '{host} hat mit 429 geantwortet: zu viele Anfragen.',
  '{host} answered {status}.': '{host} hat mit {status} geantwortet.',
  '{host} answered {status}: it took too long.': '{host} hat mit {status} geantwortet: Es hat zu lange gedauert.',
  '{host} did not answer as {product} does.': '{host} hat nicht wie {product} geantwortet.',

  'There is no host named {host}.': 'Einen Rechner namens {host} gibt es nicht.',
  '{host} did not answer within {seconds} seconds.': '{host} hat nicht innerhalb von {seconds} Sekunden geantwortet.',
  '{host} broke off the connection.': '{host} hat die Verbindung abgebrochen.',
  '{host} cannot be reached from the relay.': '{host} ist vom Relay aus nicht zu erreichen.',
  '{host} did not answer the connection.': '{host} hat auf die Verbindung nicht geantwortet.',
  '{host} refused the connection.': '{host} hat die Verbindung abgelehnt.',
  '{host} has a certificate for another name.': '{host} hat ein Zertifikat für einen anderen Namen.',
  '{host} has a certificate that it signed itself.': '{host} hat ein Zertifikat, das es selbst signiert hat.',
  '{host} has a certificate whose issuer the relay does not know.':
    '{host} hat ein Zertifikat, dessen Aussteller das Relay nicht kennt.',
  '{host} has an expired certificate.': '{host} hat ein abgelaufenes Zertifikat.',
  '{host} redirects a query elsewhere.': '{host} leitet eine Abfrage anderswohin.',
  '{host} redirects in circles.': '{host} leitet im Kreis herum.',
  '{host} redirects to nowhere, which is not part of its connection.':
    '{host} leitet ins Leere; das gehört nicht zu seiner Verbindung.',
  '{host} redirects to {address}, which is not part of its connection.':
    '{host} leitet zu {address} weiter; das gehört nicht zu seiner Verbindung.',
  'Give the connection the address that answers by itself, or credentials that spare the sign-in page.':
    'Der Verbindung die Adresse geben, die selbst antwortet, oder Zugangsdaten, mit denen die Anmeldeseite entfällt.',
  '{host} does not say where this link leads.': '{host} sagt nicht, wohin dieser Link führt.',
  '{host} is at {address}, which must not be asked by this relay (TOCSIN_EGRESS_DENY).':
    '{host} liegt bei {address}; das darf dieses Relay nicht fragen (TOCSIN_EGRESS_DENY).',
  '{host} must not be asked by this relay (TOCSIN_EGRESS_DENY).':
    '{host} darf von diesem Relay nicht gefragt werden (TOCSIN_EGRESS_DENY).',
  'The relay does not ask this address: it is outside of what its connection reads.':
    'Das Relay fragt diese Adresse nicht: Sie liegt außerhalb dessen, was seine Verbindung liest.',
  'The relay only reads from its connections.': 'Das Relay liest von seinen Verbindungen nur.',
  'A question was meant for another address than its connection’s.':
    'Eine Frage galt einer anderen Adresse als der ihrer Verbindung.',

  'The link’s time range ends before it starts.': 'Der Zeitraum des Links endet, bevor er beginnt.',
  'The range’s end, “{text}”, is not a time that Tocsin can read.':
    'Das Ende des Zeitraums, „{text}“, ist keine Zeit, die Tocsin lesen kann.',
  'The range’s start, “{text}”, is not a time that Tocsin can read.':
    'Der Anfang des Zeitraums, „{text}“, ist keine Zeit, die Tocsin lesen kann.',
  '“{text}” is not a duration such as 1h or 30m.': '„{text}“ ist keine Dauer wie 1h oder 30m.',
  '“{text}” is not an http or https address.': '„{text}“ ist keine Adresse mit http oder https.',
} as const
