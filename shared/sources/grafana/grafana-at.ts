import { sendJson } from '../../kit/send-json.ts'
import { joinUrl } from '../../kit/urls.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../source.ts'
import type { Grafana } from './ask.ts'
import type { Settings } from './dashboard/datasource-list.ts'
import { readSettings } from './dashboard/settings.ts'

/** @param org whose view of it: an organisation's number */
export function grafanaAt(connection: Connection, context: SourceContext, openUrl: string, org?: string): Grafana {
  let asked: Promise<Settings> | undefined
  const headers = {
    accept: 'application/json',
    ...connection.headers,
    ...(org ? { 'X-Grafana-Org-Id': org } : {}),
  }
  const { signal, remember = (_, ask) => ask() } = context
  const grafana: Grafana = {
    connection,
    context,
    openUrl,
    get: (path, query) =>
      sendJson(context.send, new Request(joinUrl(connection.baseUrl, path, query), { headers, signal })),
    post: (path, body, as) =>
      sendJson(
        context.send,
        new Request(joinUrl(connection.baseUrl, path), {
          method: 'POST',
          headers: { ...headers, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          signal,
          ...(as ? { credentials: 'omit' as const } : {}),
        }),
      ),
    settings: () => (asked ??= remember(`settings of ${org ?? 'their own organisation'}`, () => readSettings(grafana))),
  }
  return grafana
}
