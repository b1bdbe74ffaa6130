import * as z from 'zod'
import { Failure } from '../../../kit/failure.ts'
import { looseArray } from '../../../kit/loose.ts'
import { refusal, type Grafana } from '../ask.ts'

const Found = looseArray(z.object({ uid: z.string().min(1), url: z.string() }))

/** The uid behind `/dashboard/db/<slug>` of Grafana 4, by searching for its words. @throws Failure */
export async function uidOfSlug(grafana: Grafana, slug: string): Promise<string> {
  const answer = await grafana.get('/api/search', { type: 'dash-db', query: slug.replace(/-+/g, ' ') })
  if (answer.status >= 300 || !Array.isArray(answer.body)) throw refusal(answer, grafana, 'its search')
  const found = Found.parse(answer.body).find(({ url }) => url.split(/[?#]/)[0]?.endsWith(`/${slug}`))
  if (found) return found.uid
  throw new Failure('not-found', `No dashboard of this Grafana has the old name “${slug}” any more.`, {
    next: { do: 'open', url: grafana.openUrl, label: 'Open in Grafana' },
  })
}
