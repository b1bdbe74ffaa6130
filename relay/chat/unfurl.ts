import * as z from 'zod'
import { parseLink } from '#shared/links/registry.ts'
import type { Target } from '#shared/links/target.ts'
import { cardBlocks, type Block } from '../notifiers/slack/card.ts'
import { mrkdwn, mrkdwnLink, plainText } from '../notifiers/slack/mrkdwn.ts'
import { callSlack } from '../notifiers/slack/slack-api.ts'
import { oneLine } from '../notifiers/words.ts'
import { describeIncident } from '../outbox/build-message.ts'
import { patienceMs } from '../outbox/deliver.ts'
import type { OutboxDeps } from '../outbox/outbox-deps.ts'
import { findIncident } from '../store/incidents.ts'
import type { SlackApp } from './slack-apps.ts'
import { findSpeaker, makeConnectLink } from './speaker.ts'

const id = z.string().regex(/^[A-Z0-9]{1,40}$/)

/** A link was posted, or is being typed: then `unfurl_id` and `source` stand for the message. */
export const LinkShared = z.object({
  type: z.literal('link_shared'),
  channel: z.string().max(64),
  user: id,
  message_ts: z.string().max(64),
  unfurl_id: z.string().max(255).optional(),
  source: z.string().max(64).optional(),
  links: z.array(z.object({ url: z.string().max(3000) })),
})
export type LinkShared = z.infer<typeof LinkShared>

const mostLinks = 5

/**
 * Shows what posted links mean: an incident's card, a chart with its title. In the channel that the app posts to, for
 * everybody there; elsewhere for those who connected an account: a chart is a question asked with the relay's credentials.
 */
export async function unfurlLinks(
  deps: OutboxDeps,
  apps: readonly SlackApp[],
  { teamId, event }: { teamId: string; event: LinkShared },
): Promise<void> {
  const app = apps.find(({ destination }) => destination.options.channel === event.channel) ?? apps[0]
  if (app?.secret.token === undefined) return
  const { project, destination, secret } = app
  const isComposer = event.source === 'composer' && event.unfurl_id !== undefined
  const place = isComposer
    ? { unfurl_id: event.unfurl_id, source: event.source }
    : { channel: event.channel, ts: event.message_ts }
  const person = { teamId, teamName: '', userId: event.user, userName: '' }
  const speaker = await findSpeaker(deps, project, person)
  if (!speaker && destination.options.channel !== event.channel) {
    const url = await makeConnectLink(deps, project, person)
    await say(deps, secret.token ?? '', { ...place, unfurls: {}, user_auth_required: true, user_auth_url: url })
    return
  }
  const unfurls: Record<string, { blocks: Block[] }> = {}
  for (const { url } of event.links.slice(0, mostLinks)) {
    const blocks = await blocksOf(deps, { apps, projectId: project.id }, url)
    if (blocks) unfurls[url] = { blocks }
  }
  if (Object.keys(unfurls).length > 0) await say(deps, secret.token ?? '', { ...place, unfurls })
}

async function blocksOf(
  deps: OutboxDeps,
  { apps, projectId }: { apps: readonly SlackApp[]; projectId: number },
  url: string,
): Promise<Block[] | undefined> {
  const link = url.replaceAll('&amp;', '&')
  const ours = link.startsWith(`${deps.publicUrl}/`) ? link.slice(deps.publicUrl.length) : ''
  const [, slug, iid] = /^\/([^/?#]+)\/incidents\/(\d{1,9})(?:[/?#]|$)/.exec(ours) ?? []
  if (slug !== undefined && iid !== undefined) return incidentBlocks(deps, apps, { slug, iid: Number(iid) })
  const [target] = parseLink(link)
  const chart = target && (await deps.chart(link, projectId))
  if (!target || !chart?.imageUrl) return undefined
  const title = oneLine(chart.title || titleOf(target), 140)
  return [
    { type: 'section', text: mrkdwn(`*${mrkdwnLink(link, title)}*`) },
    { type: 'image', image_url: chart.imageUrl, alt_text: title, title: plainText(title, 2000) },
  ]
}

async function incidentBlocks(
  deps: OutboxDeps,
  apps: readonly SlackApp[],
  { slug, iid }: { slug: string; iid: number },
) {
  if (!apps.some(({ project }) => project.slug === slug)) return undefined // another project's app asks
  const found = await findIncident(deps.database.read, slug, iid, deps.publicUrl)
  const message = found && (await describeIncident(deps, found.row))
  return message && cardBlocks(message, { buttons: false })
}

const ownNames = { incident: 'Incident', frozen: 'Frozen chart' }

/** What a link says by itself of what it shows. */
function titleOf(target: Target): string {
  if (target.source === 'prometheus') return target.expr
  if (target.source === 'tocsin')
    return target.subject === 'stats' ? `Alerts by ${target.by}` : ownNames[target.subject]
  if (target.source === 'grafana' && 'slug' in target.subject) return target.subject.slug
  return `${target.source.charAt(0).toUpperCase()}${target.source.slice(1)} chart`
}

async function say(deps: OutboxDeps, token: string, body: object): Promise<void> {
  const { endpoints } = deps
  const { origin } = new URL(endpoints.slack)
  const { send } = deps.egress({ baseUrl: origin, readPaths: [], queryPaths: [/^\//], headers: {} })
  const signal = AbortSignal.timeout(patienceMs)
  await callSlack({ send, signal, endpoints }, { method: 'chat.unfurl', token, body })
}
