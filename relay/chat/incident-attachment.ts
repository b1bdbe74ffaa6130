import type { Incident } from '#shared/model/incident.ts'
import { severityNames } from '#shared/look/severity-names.ts'
import { mrkdwnLink, mrkdwnText } from '../notifiers/slack/mrkdwn.ts'
import { oneLine } from '../notifiers/words.ts'
import type { Attachment } from './reply.ts'

const colors = { opened: '#38ae67', closed: '#d22852' } as const

/** An incident as GitLab shows an issue in Slack: title, who, colour by state, facts beside each other. */
export function incidentAttachment(incident: Incident, more: Pick<Attachment, 'pretext' | 'text'> = {}): Attachment {
  const { iid, title, url, state, severity, assignees, labels, createdBy } = incident
  const named = `${mrkdwnText(oneLine(title, 255), 600)} · #${iid}`
  return {
    fallback: named,
    title: named,
    title_link: url,
    author_name: createdBy,
    color: colors[state],
    ...more,
    fields: [
      { title: 'Assignee', value: mrkdwnText(assignees[0] ?? '', 300) || '_None_', short: true },
      { title: 'Severity', value: severityNames.en[severity], short: true },
      { title: 'Labels', value: mrkdwnText(labels.join(', '), 600) || '_None_', short: true },
    ],
    mrkdwn_in: ['title', 'pretext', 'text', 'fields'],
  }
}

/** One line of a list. */
export function incidentLine({ iid, title, url, state }: Incident): Attachment {
  const name = mrkdwnText(oneLine(title, 200), 500)
  const word = state === 'opened' ? 'Open' : 'Closed'
  return {
    fallback: `#${iid} ${name}`,
    color: colors[state],
    text: `${mrkdwnLink(url, `#${iid}`)} · ${name} (${word})`,
    mrkdwn_in: ['text'],
  }
}

/** `*#12*`, as a link. */
export function boldNumber({ iid, url }: Pick<Incident, 'iid' | 'url'>): string {
  return `*${mrkdwnLink(url, `#${iid}`)}*`
}
