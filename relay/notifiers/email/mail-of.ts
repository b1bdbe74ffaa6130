import type { NoticeMessage } from '../message.ts'
import type { Mail } from '../notifier.ts'

/** One mail about an incident. All mails of an incident share a thread: its root's id follows from the incident alone. */
export function mailOf({ key, message, to }: { key: string; message: NoticeMessage; to: string }): Mail {
  const { incident, project } = message
  const host = new URL(incident.url).hostname
  const root = `<incident-${project.slug}-${incident.iid}.0@${host}>`
  const isFirst = message.happenings.some(({ change }) => change === 'opened')
  const text = message.happenings.map(({ change, by, text: said }) => `${change} by ${by}${said ? `\n\n${said}` : ''}`)
  return {
    to,
    subject: `[${project.slug} #${incident.iid}] ${incident.title}`,
    text: [...text, incident.url].join('\n'),
    html: '',
    messageId: isFirst ? root : `<incident-${project.slug}-${incident.iid}.${key}@${host}>`,
    ...(isFirst ? {} : { references: root }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    images: [],
  }
}
