/** What log systems answer, and why a chart's lines cannot be found. */
export const logs = {
  'It does not answer as {product} does.': 'Es antwortet nicht wie {product}.',
  '{product} did not answer with lines.': '{product} hat nicht mit Zeilen geantwortet.',
  '{product} did not tell its fields as it does.': '{product} hat seine Felder nicht wie üblich genannt.',
  'Loki did not tell its labels as it does.': 'Loki hat seine Labels nicht wie üblich genannt.',
  'Kubernetes did not list its pods as it does.': 'Kubernetes hat seine Pods nicht wie üblich aufgezählt.',
  'No shard of these indices answers.': 'Kein Shard dieser Indizes antwortet.',
  'It answers, but has no index of this name with fields that may be read.':
    'Es antwortet, hat aber keinen Index dieses Namens mit lesbaren Feldern.',
  'GitLab is still looking for the lines.': 'GitLab sucht die Zeilen noch.',
  'This query counts lines: it answers with numbers, not with logs.':
    'Diese Abfrage zählt Zeilen: Sie antwortet mit Zahlen, nicht mit Logs.',
  'This {product} serves several tenants: name one in the connection’s X-Scope-OrgID header.':
    'Dieses {product} bedient mehrere Mandanten: einen im Header X-Scope-OrgID der Verbindung nennen.',

  '“{text}” is not one of “environment_name=…”, “pod_name=…” and “container_name=…”.':
    '„{text}“ ist keines von „environment_name=…“, „pod_name=…“ und „container_name=…“.',
  '“{text}” is not one of “namespace=…”, “pod=…”, “container=…” and “previous”.':
    '„{text}“ ist keines von „namespace=…“, „pod=…“, „container=…“ und „previous“.',
  'Name one namespace: “namespace=…”. Kubernetes has no logs of all or of several.':
    'Einen Namespace nennen: „namespace=…“. Logs von allen oder mehreren hat Kubernetes nicht.',
  'These are {count} containers of {namespace}, more than the {most} whose lines can be put together. Name pods or a container.':
    'Das sind {count} Container in {namespace}, mehr als die {most}, deren Zeilen sich zusammenfügen lassen. Pods oder einen Container nennen.',
  '“{name}” lacks the link to its logs.': 'Bei „{name}“ fehlt der Link zu den Logs.',
  'It lacks the link to its logs.': 'Der Link zu den Logs fehlt.',
  'Nothing is asked here: its link is opened.': 'Hier wird nichts gefragt: Der Link wird geöffnet.',
  '“{name}” has no logs.': '„{name}“ hat keine Logs.',
  'This chart’s lines cannot be told from all others in “{name}”: it names no labels.':
    'Die Zeilen dieses Diagramms lassen sich in „{name}“ nicht von allen anderen unterscheiden: Es nennt keine Labels.',
  'This chart’s lines cannot be told from all others in “{name}”: no line of its query template has all of its labels here.':
    'Die Zeilen dieses Diagramms lassen sich in „{name}“ nicht von allen anderen unterscheiden: Keine Zeile der Abfragevorlage hat hier alle ihre Labels.',
  'This chart’s lines cannot be told from all others in “{name}”: none of its labels that this log system knows names a namespace, an app, a service or a pod.':
    'Die Zeilen dieses Diagramms lassen sich in „{name}“ nicht von allen anderen unterscheiden: Keines seiner Labels, die dieses Logsystem kennt, nennt Namespace, App, Service oder Pod.',

  'No connection has this chart’s logs. Connect a Loki or another log system first.':
    'Die Logs dieses Diagramms hat keine Verbindung. Erst ein Loki oder ein anderes Logsystem verbinden.',
  'Say which logs: by “url”, or by “connection” and “query”.':
    'Sagen, welche Logs: mit „url“, oder mit „connection“ und „query“.',
  'There is no such connection to logs that the relay asks.':
    'Eine solche Verbindung zu Logs, die das Relay fragt, gibt es nicht.',
  '“{name}” is asked in each viewer’s own browser: try it in the extension.':
    '„{name}“ fragt jeder im eigenen Browser: in der Erweiterung versuchen.',

  'Connected: it answers as {product} does.': 'Verbunden: Es antwortet wie {product}.',
  'Connected: this GitLab has searchable logs.': 'Verbunden: Dieses GitLab hat durchsuchbare Logs.',
  'Connected: this GitLab shows the last 500 lines of a pod.':
    'Verbunden: Dieses GitLab zeigt die letzten 500 Zeilen eines Pods.',
} as const
