import type * as z from 'zod'
import { Failure, toFailure } from '../../kit/failure.ts'
import { sendJson } from '../../kit/send-json.ts'
import { statusFailure } from '../../kit/status-failure.ts'
import { joinUrl } from '../../kit/urls.ts'
import type { TocsinTarget } from '../../links/tocsin/target.ts'
import type { Connection } from '../../model/connection.ts'
import { FrozenPanel } from '../../model/frozen-chart.ts'
import { Incident } from '../../model/incident.ts'
import { Stats } from '../../model/stats.ts'
import { queryWindow } from '../query-window.ts'
import type { Source, SourceContext } from '../source.ts'
import { sourceTitles } from '../titles.ts'
import { frozenPanel } from './frozen-panel.ts'
import { incidentPanel } from './incident-panel.ts'
import { statsPanel } from './stats-panel.ts'

/**
 * The relay itself: its statistics, so that there is a live chart before anything else is connected, its incidents, and
 * what it has frozen.
 */
export const tocsinSource: Source<'tocsin'> = {
  id: 'tocsin',
  title: sourceTitles.tocsin,
  readPaths: [/^\/api\/v1\/projects\/[a-z0-9-]+\/(stats|incidents\/\d+(\/frozen\/[\w-]+)?)$/, /^\/healthz$/],

  async query(target, request, connection, context) {
    const read = reading(target, connection, context)
    if (target.subject === 'incident') {
      const incident = await read(Incident, `incidents/${target.iid}`)
      return incidentPanel(incident, target, connection, context.now())
    }
    if (target.subject === 'frozen') {
      const found = await read(FrozenPanel, `incidents/${target.iid}/frozen/${target.id}`)
      return frozenPanel(found, target, connection, request, context.now())
    }
    const { from, to, step } = queryWindow(target, request, context.now())
    const window = { from: String(from), to: String(to), step: String(step) }
    return statsPanel(await read(Stats, 'stats', { by: target.by, ...window }), target, connection)
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

const wanted = { stats: 'statistics', incident: 'an incident', frozen: 'a frozen chart' }
const named = { incident: 'incident', frozen: 'such frozen chart of incident' }

/** Reads from the target's project. */
function reading(target: TocsinTarget, { baseUrl }: Connection, context: SourceContext) {
  return async <T extends z.ZodType>(what: T, path: string, query?: Record<string, string>): Promise<z.output<T>> => {
    const url = joinUrl(baseUrl, `/api/v1/projects/${target.project}/${path}`, query)
    const { status, body } = await sendJson(context.send, new Request(url, { signal: context.signal }))
    const parsed = what.safeParse(body)
    if (parsed.success) return parsed.data
    if (status === 404) throw unknown(target)
    if (status === 401)
      throw new Failure('signed-out', 'The relay does not know this browser.', { next: { do: 'pair' } })
    const plain = statusFailure(status, baseUrl)
    if (plain) throw plain
    throw new Failure('bad-answer', `The relay did not answer with ${wanted[target.subject]}.`, {
      detail: `Status ${status}`,
    })
  }
}

function unknown(target: TocsinTarget): Failure {
  const what =
    target.subject === 'stats'
      ? `project “${target.project}”`
      : `${named[target.subject]} #${target.iid} in “${target.project}”`
  return new Failure('not-found', `There is no ${what} on this relay.`)
}
