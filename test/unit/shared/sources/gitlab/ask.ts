import { parseLink } from '#shared/links/registry.ts'
import type { GitlabTarget } from '#shared/links/gitlab/target.ts'
import type { Connection } from '#shared/model/connection.ts'
import { answererFor, querySource } from '#shared/sources/registry.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { contextOver } from '#test/contracts/source-runs.ts'

const project = 'https://ops.example.net/gitlab/shop/backend/checkout'

export function gitlab(options: Record<string, unknown> = {}): Connection {
  return {
    id: 'g',
    kind: 'gitlab',
    name: 'GitLab',
    baseUrl: 'https://ops.example.net/gitlab',
    runs: 'viewer',
    headers: {},
    options,
  }
}

export const prometheus: Connection = {
  ...gitlab(),
  id: 'p',
  kind: 'prometheus',
  name: 'Prometheus',
  baseUrl: 'https://prom.example.net/eu',
  runs: 'relay',
}

export function targetOf(path: string): GitlabTarget {
  const target = parseLink(project + path)[0]
  if (target?.source === 'gitlab') return target
  throw new Error(`${path} is no link of GitLab`)
}

/** Draws a link where every question is answered by `answer`. */
export function asking(answer: (url: URL) => unknown, connection = gitlab()) {
  const { context, asked } = contextOver(async request => {
    const given = answer(new URL(request.url))
    return given instanceof Response ? given : Response.json(given)
  })
  const waited: number[] = []
  const wait = async (milliseconds: number) => void waited.push(milliseconds)
  const draw = async (path: string, request: PanelRequest = { width: 800 }, part = 0) => {
    const target = { ...targetOf(path), part }
    const answerer = answererFor(target, connection, [connection, prometheus])
    const world = { ...context, wait, ...(answerer === connection ? {} : { answerer }) }
    return querySource(target, request, connection, world)
  }
  return { draw, asked: () => asked.map(request => new URL(request.url)), waited }
}

/** A range answer with one series a set of labels, each at 1, 2, 3 … */
export function matrix(url: URL, ...sets: Record<string, string>[]) {
  const [start = 0, end = 0, step = 60] = ['start', 'end', 'step'].map(name => Number(url.searchParams.get(name) ?? 60))
  const times: number[] = []
  for (let at = start; at <= end; at += step) times.push(at)
  const result = sets.map(metric => ({ metric, values: times.map((at, index) => [at, String(index + 1)]) }))
  return { status: 'success', data: { resultType: 'matrix', result } }
}
