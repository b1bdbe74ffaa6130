import { escapeMrkdwn } from '../notifiers/slack/mrkdwn.ts'

/** An answer as GitLab's slash commands give it. Texts are Slack's mrkdwn: foreign parts are escaped already. */
export type Reply = {
  response_type: 'ephemeral' | 'in_channel'
  status: 200
  text?: string
  attachments?: Attachment[]
  replace_original?: false
}

export type Attachment = {
  fallback: string
  color?: string
  title?: string
  title_link?: string
  author_name?: string
  pretext?: string
  text?: string
  fields?: { title: string; value: string; short: true }[]
  mrkdwn_in?: string[]
}

/** Seen only by the one who asked. */
export function toThem(text: string, attachments?: Attachment[]): Reply {
  return { response_type: 'ephemeral', status: 200, text, ...(attachments && { attachments }), replace_original: false }
}

/** Seen by everybody in the channel. */
export function toAll(text: string | undefined, attachments?: Attachment[]): Reply {
  return { response_type: 'in_channel', status: 200, ...(text && { text }), ...(attachments && { attachments }) }
}

// GitLab's words, but for its name.

export const notFound = toThem("404 not found! Tocsin couldn't find what you were looking for! :boom:")

export function notAllowed(why: string): Reply {
  const sentence = 'Whoops! This action is not allowed. This incident will be <https://xkcd.com/838/|reported>.'
  return toThem(`${sentence}\n${escapeMrkdwn(why)}`)
}

export function notDone(reasons: readonly string[]): Reply {
  return toThem(['The action was not successful, because:', ...reasons.map(one => `• ${escapeMrkdwn(one)}`)].join('\n'))
}

export function pleaseConnect(url: string): Reply {
  const words = ':wave: Hi there! Before I do anything for you, please'
  return toThem(
    `${words} <${escapeMrkdwn(url)}|connect your Tocsin account>. The link is yours alone, and good for ten minutes.`,
  )
}

export const whoAreYou = toThem(":sweat_smile: Couldn't identify you, nor can I authorize you!")
