import { LogsAnswer, LogsQuery } from '#shared/relay-api/logs.ts'
import { runLogsQuery } from '#relay/sources/run-logs.ts'
import type { App } from '../context.ts'
import { answer, body, createRoute, only, orProblem } from '../describe.ts'

const query = createRoute({
  method: 'post',
  path: '/logs/query',
  summary: 'The logs that belong to a chart',
  description:
    'Of the first connection to a log system that the relay asks and that has this chart’s logs, or of the one named. Which of the ' +
    'chart’s labels select the lines, and where each comes from, is said in `why`.',
  ...only('viewer'),
  request: { body: body(LogsQuery) },
  responses: { 200: answer(LogsAnswer, 'Lines, newest first.'), ...orProblem },
})

export function mountLogs(app: App): void {
  app.openapi(query, async c => c.json(await runLogsQuery(c.var.relay, c.req.valid('json')), 200))
}
