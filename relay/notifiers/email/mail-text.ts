import type { NoticeMessage } from '../message.ts'
import type { MessageFacts } from '../message-facts.ts'

/** The mail as plain text. Foreign text is only text here, and stays as it is. */
export function mailText({ incident, project, drill }: NoticeMessage, facts: MessageFacts): string {
  const { lines, quotes, rows, queries, links } = facts
  const widest = Math.max(...rows.map(([name]) => name.length))
  const blocks = [
    drill ? 'This is a drill: nothing is wrong.' : '',
    `${incident.title}\nIncident #${incident.iid} in ${project.name}`,
    lines.join('\n'),
    ...quotes.map(({ by, text }) => `${by}:\n${text.replaceAll(/^/gm, '> ')}`),
    rows.map(([name, value]) => `${`${name}:`.padEnd(widest + 2)}${value}`).join('\n'),
    ...queries.map(query => `Query:\n    ${query.replaceAll('\n', '\n    ')}`),
    links.map(({ label, url }) => `${label}: ${url}`).join('\n'),
  ]
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}
