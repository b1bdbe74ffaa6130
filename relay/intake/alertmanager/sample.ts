/** A notification as Alertmanager would send it, marked as a test. @param now UNIX milliseconds @param id makes it an alert of its own */
export function sampleNotification(now: number, id: string, chart?: string) {
  const labels = { alertname: 'TocsinTestAlert', severity: 'info', service: 'tocsin', test: id }
  const annotations = {
    summary: 'Test alert: the way from webhook to incident works',
    description: 'Sent from the relay’s own page. Nothing is wrong; close it whenever you like.',
    ...(chart === undefined ? {} : { dashboard_url: chart }),
  }
  return {
    version: '4',
    groupKey: `{}:{test="${id}"}`,
    truncatedAlerts: 0,
    status: 'firing',
    receiver: 'tocsin',
    groupLabels: { alertname: labels.alertname },
    commonLabels: labels,
    commonAnnotations: annotations,
    externalURL: '',
    alerts: [
      {
        status: 'firing',
        labels,
        annotations,
        startsAt: new Date(now).toISOString(),
        endsAt: '0001-01-01T00:00:00Z',
        generatorURL: '',
        fingerprint: id,
      },
    ],
  }
}
