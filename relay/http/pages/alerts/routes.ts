import type { Context, Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { AlertStatus } from '#shared/model/alert.ts'
import { changeAlert } from '#relay/incidents/change-alert.ts'
import { countAlerts } from '#relay/store/alert-counts.ts'
import { findAlert, listAlerts } from '#relay/store/alerts.ts'
import { mayOf } from '../../admit.ts'
import type { AppEnv } from '../../context.ts'
import { projectOf } from '../../project-of.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { readAlertFilters, statusOf } from './alert-filters.ts'
import { AlertView } from './alert-view.tsx'
import { AlertListView } from './list-view.tsx'
import { alertWords } from './words.ts'

const pageSize = 50

/** Alerts can be without an incident: these pages are the only ones where such an alert is seen. */
export function mountAlertPages(app: Hono<AppEnv>): void {
  app.get('/:project/alerts', visitorNeeds('read'), async c => {
    const { relay } = c.var
    const { read } = relay.database
    const project = await projectOf(relay, c.req.param('project'))
    const filters = readAlertFilters(c.req.query())
    const [page, counts] = await Promise.all([
      listAlerts(read, project.id, { ...filters, status: statusOf(filters), limit: pageSize }),
      countAlerts(read, project.id, filters),
    ])
    const { items: alerts, next } = page
    const setsUp = mayOf(c)('project.configure')
    const shown = { project: project.slug, filters, alerts, counts, next, setsUp, now: relay.now() }
    return showPage(c, AlertListView, shown)
  })

  app.get('/:project/alerts/:iid', visitorNeeds('read'), async c => {
    const { relay } = c.var
    const { project, iid } = await addressOf(c)
    const alert = await findAlert(relay.database.read, project.id, iid)
    if (!alert) throw noSuchAlert(c, String(iid), project.slug)
    const mayChange = mayOf(c)('alert.change')
    return showPage(c, AlertView, { project: project.slug, alert, mayChange, now: relay.now() })
  })

  app.post('/:project/alerts/:iid/status', ...formNeeds('alert.change'), async c => {
    const { project, iid } = await addressOf(c)
    const status = AlertStatus.safeParse((await c.req.parseBody())['status'])
    if (!status.success) throw new Failure('bad-shape', 'status: there is no such status', { field: 'status' })
    await changeAlert(c.var.relay, { project, iid, by: c.var.caller.name, status: status.data })
    return c.redirect(`/${project.slug}/alerts/${iid}`, 303)
  })
}

async function addressOf(c: Context<AppEnv>) {
  const project = await projectOf(c.var.relay, c.req.param('project') ?? '')
  const iid = c.req.param('iid') ?? ''
  if (!/^[1-9]\d{0,8}$/.test(iid)) throw noSuchAlert(c, iid, project.slug)
  return { project, iid: Number(iid) }
}

function noSuchAlert(c: Context<AppEnv>, iid: string, project: string): Failure {
  return new Failure('not-found', alertWords(languageOf(c)).unknown(iid.slice(0, 20), project))
}
