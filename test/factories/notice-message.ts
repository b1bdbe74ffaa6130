import type { NoticeMessage } from '#relay/notifiers/message.ts'

/** What people are told when an incident opens, with changes. */
export function noticeMessage(change: Partial<NoticeMessage> = {}): NoticeMessage {
  const at = '2026-01-01T00:01:00.000Z'
  return {
    happenings: [{ change: 'opened', by: 'Alert Bot', at }],
    drill: false,
    project: { slug: 'shop', name: 'Shop' },
    incident: {
      iid: 12,
      title: 'Checkout answers with errors',
      subject: 'Checkout answers with errors',
      state: 'opened',
      severity: 'critical',
      labels: ['incident'],
      assignees: [],
      createdAt: at,
      acknowledgedAt: null,
      closedAt: null,
      url: 'https://relay.example.net/shop/incidents/12',
      callUrl: 'https://acme.zoom.us/j/1234567890',
    },
    alerts: [
      {
        iid: 3,
        title: 'HighErrorRate',
        status: 'triggered',
        environment: 'production',
        service: 'checkout',
        query: 'sum(rate(http_requests_total{code=~"5.."}[5m])) > 10',
        runbook: 'https://wiki.example.net/rb/5xx',
        startedAt: at,
      },
    ],
    alertCount: 1,
    chart: null,
    ...change,
  }
}
