type Row = Record<string, unknown>

/** One alert as Alertmanager sends it, firing since New Year. */
export function wireAlert(change: Row = {}): Row {
  return {
    status: 'firing',
    labels: { alertname: 'HighErrorRate', pod: 'a', severity: 'high' },
    annotations: { summary: '5xx above 10/s' },
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: '0001-01-01T00:00:00Z',
    generatorURL: 'https://prom.example.net/graph?g0.expr=up+%3D%3D+0&g0.tab=1',
    fingerprint: '9b2f6c1d4e5a7f80',
    ...change,
  }
}

/** A notification of Alertmanager's webhook, version 4. */
export function notification(alerts: unknown[] = [wireAlert()], change: Row = {}): Row {
  return {
    version: '4',
    groupKey: '{}:{alertname="HighErrorRate"}',
    status: 'firing',
    receiver: 'tocsin',
    groupLabels: {},
    commonLabels: {},
    commonAnnotations: {},
    externalURL: 'https://am.example.net',
    alerts,
    ...change,
  }
}
