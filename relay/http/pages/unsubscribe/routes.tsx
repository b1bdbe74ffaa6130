/** @jsxImportSource hono/jsx */
import type { Hono } from 'hono'
import { readUnsubscribe } from '#relay/outbox/unsubscribe.ts'
import { acceptMail, mailRefusers, refuseMail } from '#relay/store/mail-refusals.ts'
import { findProjectById } from '#relay/store/projects.ts'
import type { AppEnv } from '../../context.ts'
import { showPage } from '../frame/show-page.tsx'
import { UnsubscribeView } from './unsubscribe-view.tsx'

/**
 * Ending a project's mails by the link in one (RFC 8058). The link itself is the right to do so: no session, no cookie.
 * Only a POST changes anything, because mail scanners open every link.
 */
export function mountUnsubscribePage(app: Hono<AppEnv>): void {
  app.get('/unsubscribe/:token', async c => {
    const { relay } = c.var
    const token = c.req.param('token')
    const { projectId, email } = readUnsubscribe(relay.secretBox, token)
    const project = await findProjectById(relay.database.read, projectId)
    const refused = (await mailRefusers(relay.database.read, projectId)).has(email.toLowerCase())
    const props = { token, email, project: project?.name, refused }
    return showPage(c, UnsubscribeView, props)
  })

  app.post('/unsubscribe/:token', async c => {
    const { relay } = c.var
    const { projectId, email } = readUnsubscribe(relay.secretBox, c.req.param('token'))
    const form = await c.req.parseBody()
    const now = relay.now()
    await relay.database.write(tx =>
      form.again === 'yes' ? acceptMail(tx, projectId, email) : refuseMail(tx, projectId, email, now),
    )
    if (form['List-Unsubscribe'] === 'One-Click') return c.text('Unsubscribed.')
    return c.redirect(c.req.path, 303)
  })
}
