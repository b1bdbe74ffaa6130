import type { Send } from '#shared/kit/send-json.ts'
import type { PrometheusTarget } from '#shared/links/prometheus/target.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { prometheusSource } from '#shared/sources/prometheus/adapter.ts'

/** 2026-01-01 01:00:00 UTC, in milliseconds. */
export const now = Date.UTC(2026, 0, 1, 1)

export const connection: Connection = {
  id: 'p',
  kind: 'prometheus',
  name: 'Production',
  baseUrl: 'https://prom.example.net/eu',
  runs: 'relay',
  headers: { 'X-Scope-OrgID': 'shop' },
  options: {},
}

/** Four samples, a minute apart, that end at {@link now}. */
export function target(more: Partial<PrometheusTarget> = {}): PrometheusTarget {
  return {
    source: 'prometheus',
    base: connection.baseUrl,
    part: 0,
    openUrl: 'https://prom.example.net/eu/graph?g0.expr=up',
    expr: 'up',
    view: 'graph',
    display: 'lines',
    range: { last: '3m', until: 'now' },
    step: 60,
    ...more,
  }
}

export const times = [-180, -120, -60, 0].map(back => now / 1000 + back)

/** A Prometheus that answers everything alike, what it was asked, and the panel it makes. */
export function asking(answer: unknown, init: ResponseInit = {}) {
  const asked: URL[] = []
  const send: Send = async request => {
    asked.push(new URL(request.url))
    return typeof answer === 'string' ? new Response(answer, init) : Response.json(answer, init)
  }
  const context = {
    send,
    redirectOf: async (request: Request) => request.url,
    credentials: 'token' as const,
    now: () => now,
    signal: new AbortController().signal,
  }
  return {
    asked,
    draw: (more: Partial<PrometheusTarget> = {}, request: PanelRequest = { width: 800 }) =>
      prometheusSource.query(target(more), request, connection, context),
    check: () => prometheusSource.check(connection, context),
  }
}

export function success(resultType: string, result: unknown, more: object = {}) {
  return { status: 'success', data: { resultType, result }, ...more }
}

export function row(metric: Record<string, string>, ...values: (string | null)[]) {
  return {
    metric,
    values: values.flatMap((value, index) => (value === null ? [] : [[times[index], value]])),
  }
}
