import * as z from 'zod'
import { pressButton, Pressed } from '#relay/chat/press-button.ts'
import { toThem, type Reply } from '#relay/chat/reply.ts'
import { inTime, respondAt } from '#relay/chat/respond.ts'
import { runCommand, SlashCommand } from '#relay/chat/run-command.ts'
import { LinkShared, unfurlLinks } from '#relay/chat/unfurl.ts'
import { noteSlackEvent } from '#relay/store/slack-accounts.ts'
import type { App, Relay } from '../../context.ts'
import { formOf, jsonOf, readSlack, tokenIn } from './read-slack.ts'

/** The Events API's envelope. */
const Event = z.object({
  type: z.string(),
  challenge: z.string().max(1000).optional(),
  event_id: z.string().max(64).optional(),
  team_id: z.string().max(40).optional(),
  event: z.object({ type: z.string() }).loose().optional(),
})

/** What Slack calls: slash commands, buttons, links that were posted. Each is answered within its three seconds. */
export function mountSlack(app: App): void {
  app.post('/slack/commands', async c => {
    const { relay } = c.var
    const { apps, body } = await readSlack(c, text => ({ body: formOf(text), token: formOf(text).token }))
    if (body.ssl_check === '1') return c.body(null, 200)
    const given = SlashCommand.parse(body)
    const work = runCommand(relay, apps, given).catch((err: unknown) => trouble(relay, err))
    const reply = await inTime(relay, work, { responseUrl: given.response_url })
    return reply ? c.json(reply, 200) : c.body(null, 200)
  })

  app.post('/slack/interactions', async c => {
    const { relay } = c.var
    const { apps, body } = await readSlack(c, text => {
      const payload = jsonOf(formOf(text).payload ?? '')
      return { body: payload, token: tokenIn(payload) }
    })
    const pressed = Pressed.safeParse(body)
    if (!pressed.success) return c.body(null, 200) // another kind of interaction, which has nothing to do here
    const { response_url: responseUrl } = pressed.data
    const work = pressButton(relay, apps, pressed.data).catch((err: unknown) => trouble(relay, err))
    // Slack shows nothing of this answer: what is to be said goes to the response URL.
    void work.then(reply => reply && respondAt(relay, responseUrl, reply))
    return c.body(null, 200)
  })

  app.post('/slack/events', async c => {
    const { relay } = c.var
    const { apps, body } = await readSlack(c, text => ({ body: jsonOf(text), token: tokenIn(jsonOf(text)) }))
    const parsed = Event.safeParse(body)
    if (!parsed.success) return c.body(null, 200)
    const { type, challenge, event_id: id, team_id: teamId = '', event } = parsed.data
    if (type === 'url_verification') return c.text(challenge ?? '', 200)
    // What was told of before is under way, or done: Slack need not try again.
    if (c.req.header('x-slack-retry-num') !== undefined) c.header('X-Slack-No-Retry', '1')
    const shared = LinkShared.safeParse(event)
    if (type !== 'event_callback' || id === undefined || !shared.success) return c.body(null, 200)
    const now = relay.now()
    if (!(await relay.database.write(tx => noteSlackEvent(tx, id, now)))) return c.body(null, 200)
    void unfurlLinks(relay, apps, { teamId, event: shared.data }).catch((err: unknown) => {
      relay.log.warn({ err, event: id }, 'a link could not be unfurled')
    })
    return c.body(null, 200)
  })
}

function trouble(relay: Relay, err: unknown): Reply {
  relay.log.error({ err }, 'something that was said in Slack could not be done')
  return toThem('Something went wrong inside Tocsin. Try again in a minute.')
}
