import { Hono } from 'hono'
import { grafanaServer } from './grafana/server.ts'
import type { SourceFake } from './source-fake.ts'

// Grafana 13, asked with a token; `grafanaBySession` as people ask it from their browsers.

export const grafanaFake: SourceFake = {
  kind: 'grafana',
  baseUrl: 'https://ops.example.net/grafana',
  link: 'https://ops.example.net/grafana/d/ck9Zq_7/checkout-overview?orgId=1&from=now-1h&to=now&viewPanel=panel-4',
  moods: ['good', 'empty', 'partial', 'not-finite', 'bad-query', 'stray-rows'],
  shows: ['a:9090', 'b:9090'],
  refusal: { says: 'parse error: unclosed left parenthesis', about: 'rate(http_requests_total[5m])' },
  answering: mood => grafanaServer({ version: '13.2.0', mood }),
  refusing,
}

export const grafanaBySession: SourceFake = { ...grafanaFake, credentials: 'session' }

function refusing(status: number): Hono {
  const app = new Hono()
  const body = { message: 'No.', messageId: 'test', statusCode: status, traceID: '' }
  app.all('*', () => Response.json(body, { status }))
  return app
}
