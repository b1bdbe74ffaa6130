import type { NoticeMessage } from '../message.ts'
import type { Mail } from '../notifier.ts'
import { messageFacts } from '../message-facts.ts'
import { mailHtml } from './mail-html.tsx'
import { mailText } from './mail-text.ts'

export type MailTo = {
  key: string
  message: NoticeMessage
  to: string
  /** An address that takes one POST to end such mails (RFC 8058). */
  unsubscribe?: string
}

/**
 * One mail about an incident. All mails about one share a thread: the root's id follows from the incident alone, so
 * nothing has to be remembered, and the subject stays the same. A repeat has the same id, by which servers drop it.
 */
export function mailOf({ key, message, to, unsubscribe }: MailTo): Mail {
  const { incident, project, drill, chart } = message
  const host = new URL(incident.url).hostname
  const root = `<incident-${project.slug}-${incident.iid}.0@${host}>`
  const isFirst = !drill && message.happenings.some(({ change }) => change === 'opened')
  const facts = messageFacts(message)
  const picture = chart?.png ? { cid: `chart-${key}@${host}`, name: 'chart.png', png: chart.png } : null
  return {
    to,
    subject: oneLine(`${drill ? '[Drill] ' : ''}[${project.slug} #${incident.iid}] ${incident.subject}`),
    text: mailText(message, facts),
    html: mailHtml(message, facts, picture?.cid ?? null),
    messageId: isFirst ? root : `<incident-${project.slug}-${incident.iid}.${key}@${host}>`,
    ...(isFirst || drill ? {} : { references: root }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      Precedence: 'bulk',
      'List-ID': `Incidents of ${oneLine(project.slug)} <${project.slug}.incidents.${host}>`,
      'X-Tocsin-Notice': key,
      'X-Tocsin-Incident': `${project.slug}#${incident.iid}`,
      ...(unsubscribe && {
        'List-Unsubscribe': `<${unsubscribe}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    images: picture ? [picture] : [],
  }
}

/** A line break in a header would begin another header. */
function oneLine(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u001F\u007F]+/g, ' ').slice(0, 250)
}
