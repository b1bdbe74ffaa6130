import { Hono } from 'hono'
import { readNanoseconds, writeNanoseconds } from '#shared/log-sources/nanoseconds.ts'
import type { FakeLine, LogFake } from './log-fake.ts'

// As GitLab 13 answers: the oldest first, 500 at once, 202 while it looks for them. An app is a pod of its own.

export const gitlabLogsFake: LogFake = {
  kind: 'gitlab-logs',
  baseUrl: 'https://gitlab.example.net/group/shop',
  query: 'pod_name=shop-1',
  holding: lines => gitlabLogsApp(lines),
  refusing,
}

const pageSize = 500

/** @param more `elastic`: whether the cluster has an Elastic Stack; `waits`: how often it is not ready yet */
export function gitlabLogsApp(
  lines: readonly FakeLine[],
  { elastic = true, waits = 0 }: { elastic?: boolean; waits?: number } = {},
): Hono {
  const app = new Hono().basePath('/group/shop')
  const podOf = ({ labels }: FakeLine) => `${labels['app']}-1`
  const rowOf = (line: FakeLine) => ({ timestamp: writeNanoseconds(line.at), message: line.text, pod: podOf(line) })
  let left = waits
  app.use(async (c, next) => (left-- > 0 ? c.json({ status: 'processing' }, 202) : next()))
  app.get('/-/logs/elasticsearch.json', c => {
    if (!elastic) return c.json({ status: 'error', message: 'Unable to connect to Elasticsearch' }, 400)
    const { pod_name: pod, start_time: start = '', end_time: end = '', search, cursor } = c.req.query()
    const [from, to] = [readNanoseconds(start), readNanoseconds(end)]
    if (from === null || to === null)
      return c.json({ status: 'error', message: 'Invalid start or end time format' }, 400)
    const offset = cursor === undefined ? 0 : Number(cursor.split(',')[1])
    const found = lines
      .filter(line => line.at >= from && line.at < to && (pod === undefined || podOf(line) === pod))
      .filter(line => search === undefined || holds(line.text, search))
      .toSorted((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
      .slice(offset, offset + pageSize)
    const logs = found.map(rowOf).toReversed()
    return c.json({ status: 'success', logs, pods: [], pod_name: pod ?? null, cursor: `17,${offset + found.length}` })
  })
  app.get('/-/logs/k8s.json', c => {
    const { pod_name: pod = lines[0] ? podOf(lines[0]) : '' } = c.req.query()
    const own = lines.filter(line => podOf(line) === pod)
    const logs = own.toSorted((one, other) => (one.at < other.at ? -1 : 1)).slice(-pageSize)
    return c.json({ status: 'success', logs: logs.map(rowOf), pods: [pod], pod_name: pod, container_name: 'app' })
  })
  return app
}

/** A phrase, as the index takes texts apart. */
function holds(text: string, search: string): boolean {
  const words = (from: string) => (from.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')
  return words(search) !== '' && ` ${words(text)} `.includes(` ${words(search)} `)
}

function refusing(status: number): Hono {
  const app = new Hono()
  app.all('*', () => Response.json({ status: 'error', message: `status ${status} it is` }, { status }))
  return app
}
