import type { Happening, NoticeMessage } from './message.ts'
import { chatFacts } from './chat-facts.ts'
import { chatLink, escapeChatMarkdown } from './markdown-text.ts'
import { messageFacts } from './message-facts.ts'
import { cut, oneLine, shortLine } from './words.ts'

/** What a tracker shows of an incident. Foreign text is escaped, calls nobody, and is never a quick action. */
const mostQuoted = 20_000

/** Seen by nobody, and says who wrote it: by it a repeat is found, and what comes back to us is known to be ours. */
export function mirrorMark(key: string): string {
  return `<!-- tocsin ${key.replaceAll(/[^\w-]/g, '')} -->`
}

/** Whether we wrote this. */
export function isOurs(text: string): boolean {
  return /<!-- tocsin [\w-]+ -->/.test(text)
}

/** A tracker's title is plain text of at most 255 characters. */
export function mirrorTitle({ drill, incident }: NoticeMessage): string {
  return oneLine(`${drill ? '[Drill] ' : ''}${incident.title}`, 255)
}

/** What an issue says when it is opened. */
export function mirrorBody(message: NoticeMessage, key: string): string {
  const { rows, links, imageUrl } = chatFacts(message)
  const { queries } = messageFacts(message)
  const facts = rows.filter(([name]) => name !== 'State' && name !== 'Labels')
  return [
    ...(message.drill ? ['This is a drill: nothing is wrong.', ''] : []),
    ...facts.map(([name, value]) => `- **${name}:** ${escapeChatMarkdown(value)}`),
    '',
    ...queries.map(query => fenced(cut(query, 4000))),
    ...(imageUrl === undefined ? [] : [`!${chatLink('Chart', imageUrl)}`, '']),
    links.map(({ label, url }) => chatLink(label, url)).join(' · '),
    '',
    'What is written here is written in the incident, too, and the other way round.',
    '',
    mirrorMark(key),
  ].join('\n')
}

/** One thing that happened, as a comment. */
export function mirrorComment(happening: Happening, key: string): string {
  const line = escapeChatMarkdown(oneLine(shortLine(happening), 300))
  const quoted = happening.change === 'note' ? quote(cut(happening.text ?? '', mostQuoted)) : ''
  return [line, ...(quoted === '' ? [] : ['', quoted]), '', mirrorMark(key)].join('\n')
}

/** A quoted line begins with `>`, so that none of them begins with a quick action's slash. */
function quote(text: string): string {
  return text === '' ? '' : escapeChatMarkdown(text).replaceAll(/^/gm, '> ')
}

/** To the letter: the fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}\n${text}\n${fence}\n`
}
