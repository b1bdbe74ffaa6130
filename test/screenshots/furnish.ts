import { notification, wireAlert } from '#test/factories/notification.ts'
import type { TestRelay } from '#test/servers/relay.ts'

const problems = [
  ['Checkout error rate above 5 %', 'critical', 12],
  ['Disk will fill in 4 hours on db-eu-3', 'high', 41],
  [
    'A very long title of an alert that somebody wrote as a whole sentence, with namespace=shop/checkout-frontend-canary',
    'medium',
    125,
  ],
  ['Nightly import slower than usual', 'low', 420],
] as const

/** A project in use: incidents with alerts and notes, people, rules, templates and places to tell. */
export async function furnish(relay: TestRelay, prometheus: string): Promise<void> {
  const expression = 'rate(prometheus_http_requests_total[30s]) > 0.5'
  const generatorURL = `${prometheus}/graph?g0.expr=${encodeURIComponent(expression)}&g0.tab=1`
  for (const [index, [summary, severity, minutes]] of problems.entries()) {
    const labels = { alertname: 'Example', severity, service: 'checkout', namespace: 'shop' }
    const startsAt = new Date(Date.now() - minutes * 60_000).toISOString()
    const annotations = { summary, description: 'What is wrong, and **since when**.' }
    const alert = wireAlert({ labels, startsAt, generatorURL, fingerprint: `f${index}`, annotations })
    await fetch(relay.webhook.url, {
      method: 'POST',
      headers: { authorization: `Bearer ${relay.webhook.key}`, 'content-type': 'application/json' },
      body: JSON.stringify(notification([alert])),
    })
  }
  const project = '/projects/default'
  await relay.api('POST', `${project}/incidents/1/notes`, {
    body: 'Looking at the **load balancer** first.\n\n- eu-1\n- eu-3',
  })
  await relay.api('POST', `${project}/incidents/1/notes`, { body: '/call https://meet.example.net/Incident1' })
  await relay.api('POST', `${project}/incidents/2/acknowledge`, {})
  await relay.api('POST', `${project}/members`, { name: 'Olga Ivanova', email: 'olga@example.net', role: 'owner' })
  await relay.api('POST', `${project}/members`, { name: 'Jun', email: 'jun@example.net', role: 'developer' })
  await relay.api('POST', `${project}/templates`, {
    name: 'outage',
    body: '## Impact\n\n{{ title }} since {{ started_at }}',
  })
  await relay.api('POST', `${project}/destinations`, {
    kind: 'ntfy',
    name: 'Pager',
    secret: { url: 'https://ntfy.example.net/ops' },
  })
  await relay.api('POST', `${project}/rules`, {
    name: 'Staging is quiet',
    matchers: [{ field: 'environment', op: '=', value: 'staging' }],
    action: 'keep',
  })
  await relay
    .api('POST', `${project}/alert-rules`, {
      name: 'Too many requests',
      url: `${prometheus}/graph?g0.expr=${encodeURIComponent('rate(prometheus_http_requests_total[30s])')}&g0.tab=0`,
      operator: '>',
      threshold: 100,
      severity: 'high',
    })
    .catch(() => undefined)
}
