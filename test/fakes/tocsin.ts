import { Hono } from 'hono'
import type { FailureCode } from '#shared/kit/failure.ts'
import { statusOf, toProblem } from '#shared/relay-api/problem.ts'
import type { Mood, SourceFake } from './source-fake.ts'

// As our own relay answers: statistics, or a problem body.

export const tocsinFake: SourceFake = {
  kind: 'tocsin',
  baseUrl: 'http://127.0.0.1:8627',
  link: 'http://127.0.0.1:8627/api/v1/projects/default/stats?by=severity&from=now-6h&to=now',
  moods: ['good', 'empty'],
  shows: ['critical', 'low'],
  answering,
  refusing,
}

function answering(mood: Mood): Hono {
  const app = new Hono()
  app.get('/healthz', c => c.json({ ok: true }))
  app.get('/api/v1/projects/default/stats', c => {
    const { by, from, to, step } = c.req.query()
    const times: number[] = []
    for (let at = Number(from); at <= Number(to); at += Number(step)) times.push(at)
    const series = ['critical', 'low'].map(name => ({ name, values: times.map((_, index) => index % 3) }))
    const window = { from: Number(from), to: Number(to), step: Number(step) }
    return c.json({ project: 'default', by, ...window, times, series: mood === 'empty' ? [] : series })
  })
  return app
}

function refusing(status: number): Hono {
  const app = new Hono()
  const code = (Object.keys(statusOf) as FailureCode[]).find(one => statusOf[one] === status) ?? 'internal'
  const problem = { ...toProblem({ code, message: 'No.' }), status }
  app.all('*', () => Response.json(problem, { status, headers: { 'content-type': 'application/problem+json' } }))
  return app
}
