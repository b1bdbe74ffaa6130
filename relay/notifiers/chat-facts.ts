import type { NoticeMessage } from './message.ts'
import { messageFacts } from './message-facts.ts'
import { headline, oneLine, shortLine } from './words.ts'

/** A message for a chat that takes one message per change: short, the same in each of them. Plain text, not escaped. */
export type ChatFacts = {
  title: string
  /** What happened, newest last, at most ten. */
  news: string[]
  quotes: { by: string; text: string }[]
  rows: [name: string, value: string][]
  /** At most five: the incident, its call, runbooks, the chart. */
  links: { label: string; url: string }[]
  imageUrl: string | undefined
}

/** What is longer takes the room of everything else. */
const longestLink = 500

export function chatFacts(message: NoticeMessage): ChatFacts {
  const { rows, quotes, links } = messageFacts(message)
  return {
    title: oneLine(headline(message), 250),
    news: [
      ...(message.drill ? ['This is a drill: nothing is wrong.'] : []),
      ...message.happenings.slice(-10).map(happening => oneLine(shortLine(happening).replace(/:$/, ' a note'), 150)),
    ],
    quotes: quotes.slice(-3),
    rows: rows.map(([name, value]) => [name, oneLine(value, 250)]),
    links: links
      .filter(({ url }) => url.length <= longestLink)
      .slice(0, 5)
      .map(({ label, url }) => ({ label, url })),
    imageUrl: message.chart?.imageUrl,
  }
}
