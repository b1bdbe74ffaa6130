import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import { leastRole, type Action } from '#shared/model/permissions.ts'
import { acknowledgeIncident } from '../incidents/acknowledge-incident.ts'
import { closeIncident } from '../incidents/close-incident.ts'
import { loadIncident, type Act } from '../incidents/load-incident.ts'
import { refreshCards } from '../incidents/tell.ts'
import { buttonActions } from '../notifiers/slack/card.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import { notAllowed, notDone, notFound, pleaseConnect, type Reply } from './reply.ts'
import type { SlackApp } from './slack-apps.ts'
import { findSpeaker, makeConnectLink } from './speaker.ts'

const id = z.string().regex(/^[A-Z0-9]{1,40}$/)

/** What Slack sends when somebody presses a button, as far as it is used. */
export const Pressed = z.object({
  type: z.literal('block_actions'),
  token: z.string().optional(),
  team: z.object({ id, domain: z.string().max(255).catch('') }),
  user: z.object({ id, name: z.string().max(255).optional(), username: z.string().max(255).optional() }),
  response_url: z.string().max(2000).optional(),
  actions: z.array(z.object({ action_id: z.string(), value: z.string().max(2000).catch('') })).min(1),
})
export type Pressed = z.infer<typeof Pressed>

type Verb = { needs: Action; run: (deps: OutboxDeps, act: Act) => Promise<unknown> }

const verbs: Record<string, Verb> = {
  [buttonActions.acknowledge]: { needs: 'incident.acknowledge', run: acknowledgeIncident },
  [buttonActions.close]: { needs: 'incident.change', run: closeIncident },
}

/** Does what a card's button says, as the member who pressed it. Undefined when the card itself will tell. */
export async function pressButton(
  deps: OutboxDeps,
  apps: readonly SlackApp[],
  { team, user, actions: [action] }: Pressed,
): Promise<Reply | undefined> {
  const verb = action && Object.hasOwn(verbs, action.action_id) ? verbs[action.action_id] : undefined
  if (!action || !verb) return undefined // links have nothing to do here
  const [, slug, number] = /^incident:(?:([^:]+):)?(\d{1,9})$/.exec(action.value) ?? []
  const app = slug === undefined ? apps[0] : apps.find(({ project }) => project.slug === slug)
  if (!app || number === undefined) return notFound
  const { project } = app
  const person = { teamId: team.id, teamName: team.domain, userId: user.id, userName: user.username ?? user.name ?? '' }
  const speaker = await findSpeaker(deps, project, person)
  if (!speaker) return pleaseConnect(await makeConnectLink(deps, project, person))
  if (!speaker.may(verb.needs)) {
    return notAllowed(`It needs the role ${leastRole[verb.needs]} in ${project.name}; yours is ${speaker.member.role}.`)
  }
  const act = { project, iid: Number(number), by: speaker.member.name }
  try {
    await verb.run(deps, act)
    await redraw(deps, act) // a card whose button did nothing new was out of date
    return undefined
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    if (thrown.code === 'not-found') return notFound
    if (thrown.code !== 'conflict') throw thrown
    await redraw(deps, act)
    return notDone([thrown.message])
  }
}

async function redraw(deps: OutboxDeps, act: Act): Promise<void> {
  const now = deps.now()
  await deps.database.write(async tx => {
    await refreshCards(tx, deps, { ...act, incident: await loadIncident(tx, act), now })
  })
}
