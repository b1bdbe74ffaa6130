import type { Database } from '#relay/db/open.ts'
import { prometheusFake } from '#test/fakes/prometheus.ts'
import type { Mood } from '#test/fakes/source-fake.ts'
import { tempApp, type TempApp } from './temp-app.ts'

export type ChartedApp = TempApp & {
  /** A link that its one connection, a Prometheus, draws. */
  link: string
  /** The questions that went out. */
  asked: URL[]
  /** How it answers from now on. */
  answer: (how: (request: Request) => Response | Promise<Response>) => void
}

/** The HTTP side with one connection that the relay asks, to a Prometheus that is a Hono app. */
export async function chartedApp(mood: Mood = 'good', database?: Database): Promise<ChartedApp> {
  const temp = await tempApp({}, database)
  const asked: URL[] = []
  const fake = prometheusFake.answering(mood)
  let how: Parameters<ChartedApp['answer']>[0] = request => fake.request(request)
  temp.relay.egress = () => ({
    async send(request) {
      asked.push(new URL(request.url))
      return how(request)
    },
    redirectOf: async request => request.url,
  })
  const json = { kind: 'prometheus', baseUrl: prometheusFake.baseUrl, runs: 'relay' }
  await temp.ask('POST', '/api/v1/connections', { as: 'admin', json })
  return { ...temp, link: prometheusFake.link, asked, answer: next => void (how = next) }
}
