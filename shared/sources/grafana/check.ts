import * as z from 'zod'
import { toFailure } from '../../kit/failure.ts'
import type { CheckResult } from '../../model/connection.ts'
import { refusal, type Grafana } from './ask.ts'

const Health = z.object({ database: z.string().optional(), version: z.string().catch('') })
const Person = z.object({ login: z.string().min(1) })
const Org = z.object({ name: z.string().min(1) })

/** Whether it is a Grafana, and whom it takes us for. Never throws. */
export async function checkGrafana(grafana: Grafana): Promise<CheckResult> {
  try {
    const answer = await grafana.get('/api/health')
    const health = Health.safeParse(answer.body)
    if (!health.success || answer.status >= 300) throw refusal(answer, grafana, 'its health page')
    const { version } = health.data
    const name = version ? `Grafana ${version}` : 'Grafana'
    return { ok: true, sentence: `Connected: ${name}${await whom(grafana)}.`, ...(version ? { version } : {}) }
  } catch (thrown) {
    return { ok: false, sentence: toFailure(thrown).message }
  }
}

/** @throws Failure for somebody whom it does not know */
async function whom(grafana: Grafana): Promise<string> {
  if (grafana.context.credentials === 'session') {
    const person = await grafana.get('/api/user')
    const login = Person.safeParse(person.body).data?.login
    if (login && person.status < 300) return `, signed in as ${login}`
  }
  const org = await grafana.get('/api/org') // with anonymous access there is one, too
  const name = Org.safeParse(org.body).data?.name
  if (!name || org.status >= 300) throw refusal(org, grafana, 'its organisation')
  return grafana.context.credentials === 'token' ? `, the token reads “${name}”` : `, anybody may read “${name}”`
}
