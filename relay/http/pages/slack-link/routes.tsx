/** @jsxImportSource hono/jsx */
import type { Context, Hono } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import { hashToken } from '#relay/security/tokens.ts'
import { findMember } from '#relay/store/members.ts'
import { findProjectById } from '#relay/store/projects.ts'
import { readSlackLink, saveSlackAccount, useSlackLink, type SlackLinkRow } from '#relay/store/slack-accounts.ts'
import type { AppEnv } from '../../context.ts'
import { showPage } from '../frame/show-page.tsx'
import { languageOf } from '../language/language.ts'
import { formNeeds, visitorNeeds } from '../visitor.ts'
import { SlackLinkView } from './slack-link-view.tsx'
import { slackLinkWords } from './words.ts'

/** Where a person in Slack says which member they are: by a link that works once, signed in as that member. */
export function mountSlackLinkPage(app: Hono<AppEnv>): void {
  app.get('/slack/link/:code', visitorNeeds('viewer'), async c => {
    const { relay } = c.var
    const code = c.req.param('code')
    const link = await readSlackLink(relay.database.read, hashToken(code), relay.now())
    if (!link) throw gone(c)
    const { member, project } = await whoIsThis(c, link)
    return showPage(c, SlackLinkView, { step: 'ask', code, member, project, ...link })
  })

  app.post('/slack/link/:code', ...formNeeds('viewer'), async c => {
    const { relay } = c.var
    const form = await c.req.parseBody()
    const code = c.req.param('code') ?? ''
    const now = relay.now()
    const asked = await readSlackLink(relay.database.read, hashToken(code), now)
    if (!asked) throw gone(c)
    const { member, project } = await whoIsThis(c, asked)
    const connects = form.do === 'connect' && member !== undefined
    const link = await relay.database.write(async tx => {
      const used = await useSlackLink(tx, hashToken(code), now)
      if (!used) throw gone(c)
      const { projectId, teamId, userId, userName } = used
      if (connects) {
        const row = { id: relay.newId(), projectId, teamId, userId, userName, email: member.email, createdAt: now }
        await saveSlackAccount(tx, row)
      }
      return used
    })
    return showPage(c, SlackLinkView, { step: connects ? 'connected' : 'denied', code, member, project, ...link })
  })
}

/** The member that the visitor acts as in the link's project; undefined when they act as none. */
async function whoIsThis(c: Context<AppEnv>, { projectId }: SlackLinkRow) {
  const { relay, caller } = c.var
  const { read } = relay.database
  const project = await findProjectById(read, projectId)
  if (!project) throw gone(c)
  const member = caller.email === undefined ? undefined : await findMember(read, projectId, caller.email)
  return { member, project: project.name }
}

function gone(c: Context<AppEnv>): Failure {
  const words = slackLinkWords(languageOf(c))
  return new Failure('not-found', words.gone, { detail: words.goneNext })
}
