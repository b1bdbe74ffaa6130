/** What Grafana refuses, lacks, or has and Tocsin does not draw. */
export const grafana = {
  'Grafana at {host} does not have {=part}.': 'Grafana auf {host} hat {=part} nicht.',
  'Grafana does not let {=whom} see {=part}.': 'Grafana lässt {=whom} {=part} nicht sehen.',
  you: 'die angemeldete Person',
  'the stored token': 'das hinterlegte Token',
  'people who are not signed in': 'niemanden ohne Anmeldung',
  'its alert rules': 'seine Alarmregeln',
  'its health page': 'seine Zustandsseite',
  'its organisation': 'seine Organisation',
  'its search': 'seine Suche',
  'its settings': 'seine Einstellungen',
  'the datasource “{name}”': 'die Datenquelle „{name}“',
  'a default datasource': 'eine Standard-Datenquelle',
  'the variables of “{title}”': 'die Variablen von „{title}“',
  'this alert rule': 'diese Alarmregel',
  'this dashboard': 'dieses Dashboard',
  'this library panel': 'dieses Bibliotheks-Panel',
  'this panel’s datasource': 'die Datenquelle dieses Panels',
  'this public dashboard': 'dieses öffentliche Dashboard',
  'this snapshot': 'diesen Snapshot',
  '{host} does not accept the stored token.': '{host} nimmt das hinterlegte Token nicht an.',
  '{host} wants a sign-in or a token.': '{host} verlangt eine Anmeldung oder ein Token.',

  'No dashboard of this Grafana has the old name “{name}” any more.':
    'Kein Dashboard dieses Grafana hat noch den alten Namen „{name}“.',
  'This panel is {=kind}, which Tocsin does not draw.': 'Dieses Panel ist {=kind}; so etwas zeichnet Tocsin nicht.',
  'This panel is of the kind “{kind}”, which Tocsin does not draw.':
    'Dieses Panel ist von der Art „{kind}“; so etwas zeichnet Tocsin nicht.',
  'This panel is a text, without numbers to draw.': 'Dieses Panel ist ein Text, ohne Zahlen zum Zeichnen.',
  'a canvas': 'eine Leinwand',
  'a flame graph': 'ein Flame Graph',
  'a histogram': 'ein Histogramm',
  'a list of alerts': 'eine Liste von Alarmen',
  'a list of annotations': 'eine Liste von Anmerkungen',
  'a list of dashboards': 'eine Liste von Dashboards',
  'a list of logs': 'eine Liste von Logs',
  'a map': 'eine Karte',
  'a news feed': 'ein Newsfeed',
  'a node graph': 'ein Graph aus Knoten',
  'a row, not a panel': 'eine Zeile, kein Panel',
  'a trace': 'ein Trace',
  candlesticks: 'ein Kerzendiagramm',

  'Grafana answers this kind of datasource only on its own pages. Let the relay ask with a token to see it here.':
    'Diese Art von Datenquelle beantwortet Grafana nur auf seinen eigenen Seiten. Das Relay mit einem Token fragen lassen, um sie hier zu sehen.',
  'Grafana cannot reach “{name}”.': 'Grafana erreicht „{name}“ nicht.',
  '“{name}” gave up on the query.': '„{name}“ hat die Abfrage aufgegeben.',
  'This Grafana does not have {=what}, or does not show it here.':
    'Dieses Grafana hat {=what} nicht oder zeigt sie hier nicht.',
  'The panel whose answer this one shows is not there any more.':
    'Das Panel, dessen Antwort dieses zeigt, gibt es nicht mehr.',
  'This page asks nothing that Tocsin could draw.': 'Diese Seite fragt nichts, was Tocsin zeichnen könnte.',
  '“{title}” has no panel {id} any more.': '„{title}“ hat kein Panel {id} mehr.',
  '“{title}” has no panel that Tocsin can draw.': '„{title}“ hat kein Panel, das Tocsin zeichnen kann.',
  'It has: {kinds}': 'Es hat: {kinds}',
  'Grafana does not have this alert rule any more, or does not show it here.':
    'Grafana hat diese Alarmregel nicht mehr oder zeigt sie hier nicht.',
  'This short link leads to a page that Tocsin cannot draw.':
    'Dieser Kurzlink führt zu einer Seite, die Tocsin nicht zeichnen kann.',

  'Drawn as bars instead of a pie.': 'Als Balken statt als Torte gezeichnet.',
  'This panel holds {count} tables; the one drawn is its first.':
    'Dieses Panel hat {count} Tabellen; gezeichnet ist die erste.',
  'This panel holds {count} tables; the one drawn is its number {index}.':
    'Dieses Panel hat {count} Tabellen; gezeichnet ist Nummer {index}.',
  'The table shows the first {most} of its {count} rows.': 'Die Tabelle zeigt die ersten {most} ihrer {count} Zeilen.',
  'The transformation “{id}” is not applied.': 'Die Transformation „{id}“ wird nicht angewandt.',
  'Annotations “{name}” could not be read: {=why}': 'Die Anmerkungen „{name}“ ließen sich nicht lesen: {=why}',
  'This panel asks no questions.': 'Dieses Panel fragt nichts.',
  'Query {id}: {=why}': 'Abfrage {id}: {=why}',
  'The snapshot keeps no data for this panel.': 'Für dieses Panel hat der Snapshot keine Daten.',
  'This public dashboard keeps its own time range.': 'Dieses öffentliche Dashboard behält seinen eigenen Zeitraum.',
  'The values of “{name}” are only known to Grafana.': 'Die Werte von „{name}“ kennt nur Grafana.',
  'The values of “{name}” could not be read: {=why}': 'Die Werte von „{name}“ ließen sich nicht lesen: {=why}',

  'Connected: Grafana {version}, signed in as {login}.': 'Verbunden: Grafana {version}, angemeldet als {login}.',
  'Connected: Grafana {version}, the token reads “{name}”.': 'Verbunden: Grafana {version}, das Token liest „{name}“.',
  'Connected: Grafana {version}, anybody may read “{name}”.':
    'Verbunden: Grafana {version}, „{name}“ dürfen alle lesen.',
  'Connected: Grafana, signed in as {login}.': 'Verbunden: Grafana, angemeldet als {login}.',
  'Connected: Grafana, the token reads “{name}”.': 'Verbunden: Grafana, das Token liest „{name}“.',
  'Connected: Grafana, anybody may read “{name}”.': 'Verbunden: Grafana, „{name}“ dürfen alle lesen.',
} as const
