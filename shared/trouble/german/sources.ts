/** What Prometheus, Alertmanager, GitLab and a relay's own figures say of a chart; Grafana has a table of its own. */
export const sources = {
  'The first {most} of {count} alerts.': 'Die ersten {most} von {count} Alarmen.',

  'Prometheus gave up on the query.': 'Prometheus hat die Abfrage aufgegeben.',
  'This expression is too long to be asked for from a link ({count} characters).':
    'Dieser Ausdruck ist zu lang, um ihn mit einem Link zu fragen ({count} Zeichen).',
  'A recording rule gives it a short name.': 'Eine Recording Rule gibt ihm einen kurzen Namen.',
  'Open in {product}': 'In {product} öffnen',
  'This expression gives no numbers of one moment to hold against a threshold.':
    'Dieser Ausdruck ergibt keine Zahlen eines Augenblicks, die sich mit einem Schwellwert vergleichen lassen.',
  'Only charts with lines, bars or single numbers can be held against a threshold.':
    'Nur Diagramme mit Linien, Balken oder einzelnen Zahlen lassen sich mit einem Schwellwert vergleichen.',
  'One histogram with other buckets is left out.': 'Ein Histogramm mit anderen Buckets fehlt.',
  '{count} histograms with other buckets are left out.': '{count} Histogramme mit anderen Buckets fehlen.',
  'This is no histogram: it is drawn as lines.': 'Das ist kein Histogramm: Es ist als Linien gezeichnet.',
  'One series is left out: plain numbers.': 'Eine Reihe fehlt: einfache Zahlen.',
  'One series is left out: native histograms, which a heatmap shows.':
    'Eine Reihe fehlt: native Histogramme, die eine Heatmap zeigt.',
  '{count} series are left out: plain numbers.': '{count} Reihen fehlen: einfache Zahlen.',
  '{count} series are left out: native histograms, which a heatmap shows.':
    '{count} Reihen fehlen: native Histogramme, die eine Heatmap zeigt.',
  '“{name}” is infinite throughout and cannot be drawn.':
    '„{name}“ ist durchweg unendlich und lässt sich nicht zeichnen.',
  '{count} series, “{name}” first, are infinite throughout and cannot be drawn.':
    '{count} Reihen, zuerst „{name}“, sind durchweg unendlich und lassen sich nicht zeichnen.',
  'Connected: VictoriaMetrics.': 'Verbunden: VictoriaMetrics.',
  'Connected: {product} {version}.': 'Verbunden: {product} {version}.',
  '{=sentence} It says: {said}.': '{=sentence} Es sagt: {said}.',
  '“{name}” names {id} to answer for it, which is not connected.':
    '„{name}“ lässt {id} für sich antworten; das ist nicht verbunden.',

  'A metric of this chart has no query.': 'Eine Metrik dieses Diagramms hat keine Abfrage.',
  'Panels not found: the dashboard has no such chart.': 'Nicht gefunden: Das Dashboard hat kein solches Diagramm.',
  'Panels not found: no stored dashboard has {chart}.': 'Nicht gefunden: Kein hinterlegtes Dashboard hat {chart}.',
  'Panels not found: this dashboard holds no charts.': 'Nicht gefunden: Dieses Dashboard hat keine Diagramme.',
  'The chart “{title}” has no metrics.': 'Das Diagramm „{title}“ hat keine Metriken.',
  'This chart’s query needs “{variable}”, which neither the link nor the connection gives.':
    'Die Abfrage dieses Diagramms braucht „{variable}“; weder der Link noch die Verbindung gibt es an.',
  'GitLab did not say how to ask its Prometheus for this metric.':
    'GitLab hat nicht gesagt, wie sein Prometheus nach dieser Metrik zu fragen ist.',
  'GitLab does not know this chart: it is gone or not yours to see, or this is a GitLab since 16, which has no charts of its own.':
    'GitLab kennt dieses Diagramm nicht: Es ist weg oder nicht zu sehen, oder dies ist ein GitLab ab 16, das keine eigenen Diagramme hat.',
  'GitLab is still gathering this chart.': 'GitLab trägt dieses Diagramm noch zusammen.',
  'GitLab says: {said}.': 'GitLab sagt: {said}.',
  'GitLab shows its charts to people who are signed in: let this connection be asked in each viewer’s own browser.':
    'GitLab zeigt seine Diagramme nur Angemeldeten: diese Verbindung im Browser der jeweiligen Person fragen lassen.',
  'Charts of a GitLab since 16 come back when their dashboards are stored on its connection.':
    'Diagramme eines GitLab ab 16 kommen zurück, wenn ihre Dashboards auf seiner Verbindung hinterlegt sind.',
  '“{path}” is no YAML: it cannot be read.': '„{path}“ ist kein YAML: Es lässt sich nicht lesen.',
  '“{path}” is no YAML: {said}.': '„{path}“ ist kein YAML: {said}.',
  '“{path}” is no dashboard: it has no panel_groups.': '„{path}“ ist kein Dashboard: Es hat keine panel_groups.',
  'GitLab named a way to its Prometheus that Tocsin does not take.':
    'GitLab hat einen Weg zu seinem Prometheus genannt, den Tocsin nicht geht.',
  'The link names no environment.': 'Der Link nennt keine Umgebung.',
  'The dashboard “{path}” is not stored on this connection.':
    'Das Dashboard „{path}“ ist auf dieser Verbindung nicht hinterlegt.',
  'The link’s own dashboard (embed_json) holds no charts.':
    'Das Dashboard des Links selbst (embed_json) hat keine Diagramme.',
  'Ready: {charts} chart of {boards} stored dashboard, asked of the Prometheus “{name}”.':
    'Bereit: {charts} Diagramm aus {boards} hinterlegten Dashboard, gefragt wird das Prometheus „{name}“.',
  'Ready: {charts} chart of {boards} stored dashboards, asked of the Prometheus “{name}”.':
    'Bereit: {charts} Diagramm aus {boards} hinterlegten Dashboards, gefragt wird das Prometheus „{name}“.',
  'Ready: {charts} charts of {boards} stored dashboard, asked of the Prometheus “{name}”.':
    'Bereit: {charts} Diagramme aus {boards} hinterlegten Dashboard, gefragt wird das Prometheus „{name}“.',
  'Ready: {charts} charts of {boards} stored dashboards, asked of the Prometheus “{name}”.':
    'Bereit: {charts} Diagramme aus {boards} hinterlegten Dashboards, gefragt wird das Prometheus „{name}“.',
  'GitLab {version} has no charts of its own any more. Store its dashboards and name a Prometheus on this connection.':
    'GitLab {version} hat keine eigenen Diagramme mehr. Auf dieser Verbindung seine Dashboards hinterlegen und ein Prometheus nennen.',

  'The relay did not answer with a frozen chart.': 'Das Relay hat nicht mit einem eingefrorenen Diagramm geantwortet.',
  'The relay did not answer with an incident.': 'Das Relay hat nicht mit einem Vorfall geantwortet.',
  'The relay did not answer with statistics.': 'Das Relay hat nicht mit Zahlen geantwortet.',
  'The relay does not know this browser.': 'Das Relay kennt diesen Browser nicht.',
  'There is no incident #{iid} in “{project}” on this relay.':
    'Einen Vorfall #{iid} gibt es in „{project}“ auf diesem Relay nicht.',
  'There is no project “{project}” on this relay.': 'Ein Projekt „{project}“ gibt es auf diesem Relay nicht.',
  'There is no such frozen chart of incident #{iid} in “{project}” on this relay.':
    'Ein solches eingefrorenes Diagramm von Vorfall #{iid} in „{project}“ gibt es auf diesem Relay nicht.',
  'Connected: this is the relay itself.': 'Verbunden: Das ist das Relay selbst.',
  'The relay answered {status}.': 'Das Relay hat mit {status} geantwortet.',
  'Frozen {when} by {who}.': 'Eingefroren {when} von {who}.',
  'Frozen {when} when the incident opened.': 'Eingefroren {when}, als der Vorfall begann.',
  'Frozen {when} when it closed.': 'Eingefroren {when}, als der Vorfall geschlossen wurde.',
  'Frozen {when} before its source forgot it.': 'Eingefroren {when}, bevor seine Quelle es vergaß.',
} as const
