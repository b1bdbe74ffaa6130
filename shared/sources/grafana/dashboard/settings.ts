import * as z from 'zod'
import { refusal, type Grafana } from '../ask.ts'
import { proxyByUid, type Datasource, type Settings } from './datasource-list.ts'

// GET /api/frontend/settings: what Grafana tells its own pages. The list of datasources is here because
// people who may only view cannot list /api/datasources.

const Entry = z.object({
  id: z.number().optional(),
  uid: z.string().catch(''),
  name: z.string().catch(''),
  type: z.string(),
  isDefault: z.boolean().catch(false),
  /** `/grafana/api/datasources/proxy/uid/<uid>`, with a number in place of `uid/<uid>` before Grafana 9. */
  url: z.string().optional().catch(undefined),
  jsonData: z.object({ timeInterval: z.string().optional().catch(undefined) }).catch({}),
})

const Wire = z.object({
  namespace: z.string().catch(''),
  defaultDatasource: z.string().catch(''),
  buildInfo: z.object({ version: z.string().catch('') }).catch({ version: '' }),
  datasources: z.record(z.string(), z.unknown()).catch({}),
})

/** @throws Failure */
export async function readSettings(grafana: Grafana): Promise<Settings> {
  const answer = await grafana.get('/api/frontend/settings')
  const parsed = Wire.safeParse(answer.body)
  if (!parsed.success || answer.status >= 300) throw refusal(answer, grafana, 'its settings')
  const { namespace, defaultDatasource, buildInfo, datasources } = parsed.data
  const major = Number.parseInt(buildInfo.version, 10)
  return {
    namespace: namespace || 'default',
    ...(Number.isNaN(major) ? {} : { major }),
    datasources: Object.entries(datasources).flatMap(([name, given]) => {
      const entry = Entry.safeParse(given)
      return entry.success ? [toDatasource(name, entry.data, name === defaultDatasource)] : []
    }),
  }
}

function toDatasource(key: string, entry: z.infer<typeof Entry>, named: boolean): Datasource {
  const name = entry.name || key
  return {
    uid: entry.uid || name,
    name,
    type: entry.type,
    isDefault: entry.isDefault || named,
    proxy: proxyOf(entry),
    ...(entry.jsonData.timeInterval ? { scrape: entry.jsonData.timeInterval } : {}),
  }
}

/** Where Grafana's own pages ask it. One with direct access names its own address there: then the way by uid. */
function proxyOf(entry: z.infer<typeof Entry>): string {
  const told = /\/api\/datasources\/proxy\/(?:uid\/[\w-]+|\d+)$/.exec(entry.url ?? '')?.[0]
  return told ?? proxyByUid(entry.uid)
}
