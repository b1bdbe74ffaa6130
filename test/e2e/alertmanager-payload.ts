type GivenAlert = {
  labels: Record<string, string>
  annotations?: Record<string, string>
  fingerprint: string
  startsAt: string
  endsAt?: string
  generatorURL?: string
}

/** A webhook body as Alertmanager 0.25 and later send it (version 4). */
export function alertmanagerPayload(alerts: GivenAlert[]): string {
  const firing = alerts.some(alert => !alert.endsAt)
  return JSON.stringify({
    version: '4',
    groupKey: '{}:{alertname="x"}',
    truncatedAlerts: 0,
    status: firing ? 'firing' : 'resolved',
    receiver: 'tocsin',
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'http://alertmanager.example.net',
    alerts: alerts.map(({ endsAt, annotations = {}, generatorURL = '', ...alert }) => ({
      ...alert,
      annotations,
      generatorURL,
      status: endsAt ? 'resolved' : 'firing',
      endsAt: endsAt ?? '0001-01-01T00:00:00Z', // Go's zero time: still firing
    })),
  })
}
