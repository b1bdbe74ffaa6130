import { toFailure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import { queryWindow } from '../query-window.ts'
import type { Source } from '../source.ts'
import { sourceTitles } from '../titles.ts'
import { checkPrometheus } from './check.ts'
import { explain, withTenantHint } from './explain.ts'
import { instantRequest, rangeRequest, readPaths } from './requests.ts'
import { retentionOfPrometheus } from './retention.ts'
import { samplePrometheus } from './sample.ts'
import { toPanel } from './to-panel.ts'
import { Success } from './wire.ts'

/** Prometheus, and what speaks its query API: Thanos, Mimir, Cortex, VictoriaMetrics. */
export const prometheusSource: Source<'prometheus'> = {
  id: 'prometheus',
  title: sourceTitles.prometheus,
  readPaths,

  async query(target, request, connection, context) {
    const window = queryWindow(target, request, context.now())
    const question =
      target.view === 'graph'
        ? rangeRequest(target, window, connection, context)
        : instantRequest(target, window.to, connection, context)
    const answer = await sendJson(context.send, question).catch((thrown: unknown) => {
      throw withTenantHint(toFailure(thrown))
    })
    const parsed = Success.safeParse(answer.body)
    if (!parsed.success || answer.status >= 300) throw explain(answer, connection.baseUrl, target.expr)
    return toPanel(parsed.data, target, window, connection)
  },

  sample: samplePrometheus,

  retention: retentionOfPrometheus,

  check: checkPrometheus,
}
