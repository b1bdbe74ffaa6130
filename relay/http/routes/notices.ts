import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { Notice } from '#shared/model/notice.ts'
import { pageOf } from '#shared/relay-api/page.ts'
import { loadIncident } from '#relay/incidents/load-incident.ts'
import { listNotices, resendNotice } from '#relay/store/notices.ts'
import type { App } from '../context.ts'
import { answer, createRoute, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

const ofIncident = z.object({ p: z.string(), iid: z.coerce.number().int() })

const list = createRoute({
  method: 'get',
  path: '/projects/{p}/incidents/{iid}/notices',
  summary: 'Who was told of an incident',
  ...only('read'),
  request: { params: ofIncident },
  responses: { 200: answer(pageOf(Notice), 'Newest first.'), ...orProblem },
})

const resend = createRoute({
  method: 'post',
  path: '/projects/{p}/incidents/{iid}/notices/{id}/resend',
  summary: 'Send a notice again, at once',
  ...only('incident.change'),
  request: { params: ofIncident.extend({ id: z.string() }) },
  responses: { 200: answer(Notice, 'It waits to be sent.'), ...orProblem },
})

export function mountNotices(app: App): void {
  app.openapi(list, async c => {
    const { relay } = c.var
    const { p, iid } = c.req.valid('param')
    const incident = await loadIncident(relay.database.read, { project: await projectOf(relay, p), iid })
    return c.json({ items: await listNotices(relay.database.read, incident.id), next: null }, 200)
  })

  app.openapi(resend, async c => {
    const { relay } = c.var
    const { p, iid, id } = c.req.valid('param')
    const project = await projectOf(relay, p)
    const notice = await relay.database.write(async tx => {
      const incident = await loadIncident(tx, { project, iid })
      return resendNotice(tx, incident.id, id, relay.now())
    })
    if (!notice) throw new Failure('conflict', 'This notice is sent, or on its way: there is nothing to send again.')
    return c.json(notice, 200)
  })
}
