import * as z from 'zod'
import type { JsonAnswer } from '../../../kit/send-json.ts'
import { looseArray } from '../../../kit/loose.ts'
import { refusal, saidIn, type Grafana } from '../ask.ts'
import type { DashboardModel } from '../model.ts'
import { readDashboardV1 } from './v1/dashboard-v1.ts'
import { readDashboardV2 } from './v2/dashboard-v2.ts'

const api = '/apis/dashboard.grafana.app'

const Served = z.object({ versions: looseArray(z.object({ version: z.string() })) })
const Envelope = z.object({
  spec: z.unknown().optional(),
  status: z
    .object({ conversion: z.object({ storedVersion: z.string().catch('') }).catch({ storedVersion: '' }) })
    .catch({ conversion: { storedVersion: '' } }),
})
const Legacy = z.object({ dashboard: z.unknown().optional() })

/**
 * A dashboard from whatever version of Grafana: since 12 from the API that keeps both models without loss, before from the old one.
 * A dashboard that is kept in the new model is read in it.
 * @throws Failure
 */
export async function readDashboard(grafana: Grafana, uid: string): Promise<DashboardModel> {
  const { major, namespace } = await grafana.settings()
  const found = major === undefined || major >= 12 ? await readServed(grafana, namespace, uid) : null
  return found ?? readLegacy(grafana, uid)
}

/** @returns null where the new API is not there or does not have it: the old one then says why */
async function readServed(grafana: Grafana, namespace: string, uid: string): Promise<DashboardModel | null> {
  const offer = await grafana.get(api)
  const served = Served.safeParse(offer.body)
  if (!served.success || offer.status >= 300) return null
  const versions = served.data.versions.map(({ version }) => version)
  const first = ['v1', 'v1beta1', 'v1alpha1', 'v0alpha1'].find(one => versions.includes(one)) ?? versions[0]
  if (!first) return null
  const kept = await readAt(grafana, first, namespace, uid)
  if (!kept) return null
  const { storedVersion } = kept.status.conversion
  const better = storedVersion.startsWith('v2') && storedVersion !== first && versions.includes(storedVersion)
  const lossless = better ? await readAt(grafana, storedVersion, namespace, uid) : null
  return toModel(lossless?.spec, uid) ?? toModel(kept.spec, uid)
}

async function readAt(grafana: Grafana, version: string, namespace: string, uid: string) {
  const answer = await grafana.get(`${api}/${version}/namespaces/${namespace}/dashboards/${uid}`)
  return answer.status < 300 ? (Envelope.safeParse(answer.body).data ?? null) : null
}

async function readLegacy(grafana: Grafana, uid: string): Promise<DashboardModel> {
  const answer = await grafana.get(`/api/dashboards/uid/${uid}`)
  if (answer.status === 406) return readNamed(grafana, answer, uid)
  const model = answer.status < 300 ? toModel(Legacy.safeParse(answer.body).data?.dashboard, uid) : null
  if (model) return model
  throw refusal(answer, grafana, 'this dashboard')
}

/** Grafana 12 says where a dashboard of the new model is to be read: "use /apis/…/v2alpha1/namespaces/… instead". */
async function readNamed(grafana: Grafana, answer: JsonAnswer, uid: string): Promise<DashboardModel> {
  const where = /dashboard\.grafana\.app\/(v\d[a-z0-9]*)\/namespaces\/([\w-]+)\/dashboards\//.exec(saidIn(answer) ?? '')
  const kept = where?.[1] && where[2] ? await readAt(grafana, where[1], where[2], uid) : null
  const model = toModel(kept?.spec, uid)
  if (model) return model
  throw refusal(answer, grafana, 'this dashboard')
}

/** Either model, told apart by what it holds; null when it is neither. */
export function toModel(spec: unknown, uid: string): DashboardModel | null {
  const model = readDashboardV2(spec, uid) ?? readDashboardV1(spec)
  return model && { ...model, uid: model.uid || uid }
}
