import * as z from 'zod'
import type { NoticeMessage } from '../message.ts'
import { DeliveryTrouble, expectGood, type Delivery, type Notifier, type NotifierContext } from '../notifier.ts'
import { oneLine, shortLine } from '../words.ts'
import { cardBlocks, cardText, type Block } from './card.ts'
import { mrkdwnText } from './mrkdwn.ts'
import { callSlack, CardGone, LayoutRefused, slackTrouble } from './slack-api.ts'

const Options = z.object({
  /** A channel's id, such as C0123456789, or its name. Wanted with a bot token. */
  channel: z
    .string()
    .regex(/^#?[\p{L}\p{N}._-]{1,80}$/u, 'must be a channel’s id, such as C0123456789')
    .optional(),
})

export const SlackSecret = z.object({
  /** Of an incoming webhook: messages without buttons, which stay as they were. */
  url: z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional(),
  /** Of the app's bot: one card per incident that stays true. */
  token: z
    .string()
    .regex(/^xox[a-z]*-[A-Za-z0-9-]+$/, 'must be a bot token, which begins with xoxb-')
    .optional(),
  /** Checks what Slack sends us: commands, buttons, links. */
  signingSecret: z.string().min(16, 'must have at least 16 characters').optional(),
  /** The old way to check, for commands of a workspace without an app. */
  verificationToken: z.string().min(16, 'must have at least 16 characters').optional(),
})

/** A section's text; what is longer is refused. */
const mostText = 3000

type Given = Delivery<z.infer<typeof Options>, z.infer<typeof SlackSecret>>
/** Where the card of an incident stands. `asked`: the channel that was set then. */
type Card = { channel: string; ts: string; asked: string }

/** Slack: a card that is updated in place and a thread below it by a bot, or plain messages by an incoming webhook. */
export const slackNotifier: Notifier<z.infer<typeof Options>, z.infer<typeof SlackSecret>> = {
  id: 'slack',
  title: 'Slack',
  options: Options,
  secret: SlackSecret,
  fields: [
    {
      part: 'secret',
      name: 'token',
      label: 'Bot token',
      hint: 'One card per incident that stays true, with buttons. Wants a channel.',
      placeholder: 'xoxb-…',
      optional: true,
    },
    {
      part: 'options',
      name: 'channel',
      label: 'Channel',
      hint: 'Its id is best: it stays when the channel is renamed.',
      placeholder: 'C0123456789',
      optional: true,
    },
    {
      part: 'secret',
      name: 'url',
      label: 'Or the address of an incoming webhook',
      hint: 'Plain messages without buttons.',
      placeholder: 'https://hooks.slack.com/services/…',
      optional: true,
    },
    {
      part: 'secret',
      name: 'signingSecret',
      label: 'Signing secret',
      hint: 'Checks what Slack sends here: commands, buttons, links.',
      optional: true,
    },
    {
      part: 'secret',
      name: 'verificationToken',
      label: 'Verification token',
      hint: 'The old way to check commands, for a workspace without an app.',
      optional: true,
    },
  ],
  addresses: (_, { url }, endpoints) => [endpoints.slack, ...(url === undefined ? [] : [url])],

  lacks({ channel }, { url, token }) {
    if (url === undefined && token === undefined)
      return { field: 'secret.token', message: 'give a bot token, or the address of an incoming webhook' }
    if (token !== undefined && channel === undefined)
      return { field: 'options.channel', message: 'give the channel to post to' }
    return undefined
  },

  async deliver(given, context) {
    const { token, url } = given.secret
    if (token !== undefined) return { posting: await tellByBot(given, token, context) }
    if (url !== undefined && given.message.happenings.length > 0) await tellByWebhook(given.message, url, context)
    return {}
  },

  async check({ secret: { token } }, context) {
    if (token !== undefined) await callSlack(context, { method: 'auth.test', token, body: {} })
  },
}

/** The card first, because drawing it twice does no harm; then what happened, below it. */
async function tellByBot(given: Given, token: string, context: NotifierContext): Promise<Card | undefined> {
  const { message, options, key } = given
  const asked = options.channel ?? ''
  const standing = readCard(given.posting, asked)
  if (!standing && message.happenings.length === 0) return undefined // nothing was told here yet
  const common = {
    text: cardText(message),
    unfurl_links: false,
    unfurl_media: false,
    metadata: {
      event_type: 'tocsin_notice',
      event_payload: { key, incident: `${message.project.slug}#${message.incident.iid}` },
    },
  }
  const draw = (method: string, place: object) =>
    withoutImageIfRefused(cardBlocks(message, { buttons: true }), blocks =>
      callSlack(context, { method, token, body: { ...place, ...common, blocks } }),
    )
  if (standing) {
    try {
      await draw('chat.update', { channel: standing.channel, ts: standing.ts })
      await reply(given, token, standing, context)
      return standing
    } catch (thrown) {
      if (!(thrown instanceof CardGone)) throw thrown
      // Somebody deleted it, or it is another app's: the incident gets a new card.
    }
  }
  const { channel = asked, ts = '' } = await draw('chat.postMessage', { channel: asked })
  const card = { channel, ts, asked }
  const later = message.happenings.filter(({ change }) => change !== 'opened') // the card itself says that
  try {
    await reply({ ...given, message: { ...message, happenings: later } }, token, card, context)
  } catch (thrown) {
    if (thrown instanceof DeliveryTrouble) thrown.posting = card
    throw thrown
  }
  return card
}

/** What happened since, in the card's thread: the card itself says only how things are. */
async function reply({ message, key }: Given, token: string, card: Card, context: NotifierContext): Promise<void> {
  const text = linesOf(message)
  if (text === '') return
  const { channel, ts } = card
  const metadata = { event_type: 'tocsin_notice', event_payload: { key } }
  const body = { channel, thread_ts: ts, text, mrkdwn: true, unfurl_links: false, unfurl_media: false, metadata }
  await callSlack(context, { method: 'chat.postMessage', token, body })
}

async function tellByWebhook(message: NoticeMessage, url: string, { send, signal }: NotifierContext): Promise<void> {
  const news = linesOf(message)
  const text = [cardText(message), news].filter(part => part !== '').join('\n')
  await withoutImageIfRefused(cardBlocks(message, { buttons: false }), async blocks => {
    const told =
      news === ''
        ? blocks
        : [
            ...blocks.slice(0, 1),
            { type: 'section', text: { type: 'mrkdwn', text: news, verbatim: true } },
            ...blocks.slice(1),
          ]
    const body = JSON.stringify({ text, blocks: told })
    const headers = { 'content-type': 'application/json; charset=utf-8' }
    const response = await send(new Request(url, { method: 'POST', headers, body, signal }))
    const said = response.ok
      ? ''
      : (
          await response
            .clone()
            .text()
            .catch(() => '')
        ).trim()
    if (said === 'invalid_blocks') throw new LayoutRefused(said)
    if (/^(no_service|no_team|no_active_hooks|invalid_token)$/.test(said)) {
      throw new DeliveryTrouble('Slack does not know this webhook any more. Make a new one and set its address.', {
        final: true,
      })
    }
    if (/^(channel_not_found|channel_is_archived|action_prohibited)$/.test(said)) {
      throw slackTrouble(
        said === 'channel_is_archived' ? 'is_archived' : said === 'action_prohibited' ? 'restricted_action' : said,
      )
    }
    await expectGood(response, 'Slack')
  })
}

/** Slack refuses a whole message when it cannot fetch the picture in it: an incident without one is better than none. */
async function withoutImageIfRefused<T>(blocks: Block[], send: (blocks: Block[]) => Promise<T>): Promise<T> {
  try {
    return await send(blocks)
  } catch (thrown) {
    if (!(thrown instanceof LayoutRefused)) throw thrown
    const bare = blocks.filter(({ type }) => type !== 'image')
    if (bare.length === blocks.length) throw slackTrouble('invalid_blocks')
    return withoutImageIfRefused(bare, send)
  }
}

/** Each thing that happened on a line; what somebody wrote as a quote. The latest, as far as there is room. */
function linesOf({ happenings }: NoticeMessage): string {
  const kept: string[] = []
  let room = mostText
  for (const happening of happenings.toReversed()) {
    const line = mrkdwnText(oneLine(shortLine(happening), 300), 600)
    const written = happening.change === 'note' ? (happening.text ?? '').trim() : ''
    const lines = written.split('\n').slice(0, 20).join('\n')
    const whole = lines === '' ? line : `${line}\n${mrkdwnText(lines, 1500).replaceAll(/^/gm, '>')}`
    room -= whole.length + 1
    if (room < 0) break
    kept.unshift(whole)
  }
  return kept.join('\n')
}

function readCard(posting: Record<string, string> | undefined, asked: string): Card | undefined {
  const { channel, ts } = posting ?? {}
  const elsewhere = posting?.asked !== undefined && posting.asked !== asked
  return channel === undefined || ts === undefined || ts === '' || elsewhere ? undefined : { channel, ts, asked }
}
