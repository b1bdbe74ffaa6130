import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import { joinUrl } from '../../kit/urls.ts'
import { Stats } from '../../model/stats.ts'
import { queryWindow } from '../query-window.ts'
import type { Source } from '../source.ts'
import { toPanel } from './to-panel.ts'

/** The relay's own statistics, so that there is a live chart before anything else is connected. */
export const tocsinSource: Source<'tocsin'> = {
  id: 'tocsin',
  title: 'Tocsin',
  readPaths: [/^\/api\/v1\/projects\/[a-z0-9-]+\/stats$/, /^\/healthz$/],

  async query(target, request, connection, context) {
    if (target.subject === 'incident') throw new Failure('unsupported', 'Incident cards are not drawn yet.')
    const window = queryWindow(target, request, context.now())
    const url = joinUrl(connection.baseUrl, `/api/v1/projects/${target.project}/stats`, {
      by: target.by,
      from: String(window.from),
      to: String(window.to),
      step: String(window.step),
    })
    const answer = await sendJson(context.send, new Request(url, { signal: context.signal }))
    const parsed = Stats.safeParse(answer.body)
    if (parsed.success) return toPanel(parsed.data, target, connection)
    if (answer.status === 404) throw new Failure('not-found', `There is no project “${target.project}” on this relay.`)
    if (answer.status === 401)
      throw new Failure('signed-out', 'The relay does not know this browser.', { next: { do: 'pair' } })
    const plain = statusFailure(answer.status, connection.baseUrl)
    if (plain) throw plain
    throw new Failure('bad-answer', 'The relay did not answer with statistics.', { detail: `Status ${answer.status}` })
  },

  async check(connection, context) {
    try {
      const url = joinUrl(connection.baseUrl, '/healthz')
      const answer = await sendJson(context.send, new Request(url, { signal: context.signal }))
      if (answer.status === 200) return { ok: true, sentence: 'Connected: this is the relay itself.' }
      return { ok: false, sentence: `The relay answered ${answer.status}.` }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}
