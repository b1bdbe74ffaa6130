import { severityNames } from '#shared/look/severity-names.ts'
import type { NoticeMessage } from '../message.ts'
import { lasted, oneLine } from '../words.ts'
import { mrkdwn, mrkdwnLink, mrkdwnText, mrkdwnTime, plainText } from './mrkdwn.ts'

export type Block = { type: string } & Record<string, unknown>

/** What Slack takes: longer texts are refused as `invalid_blocks`. */
const most = { header: 150, field: 2000, alerts: 3000, url: 3000, alt: 2000 }

const dots = { critical: '🔴', high: '🟠', medium: '🟡', low: '🔵', info: '⚪', unknown: '⚪' } as const

/** What the buttons are called where they come back. */
export const buttonActions = { acknowledge: 'ack', close: 'close' } as const

/**
 * The card of an incident, drawn from the incident as it is: title, facts, alerts, chart, buttons. Nothing on it can
 * become untrue by itself: an age is a moment that Slack counts from.
 * @param buttons whether somebody listens to them: an incoming webhook has nobody
 */
export function cardBlocks(message: NoticeMessage, { buttons }: { buttons: boolean }): Block[] {
  const { incident, chart, drill } = message
  const sign = incident.state === 'closed' ? '✅' : dots[incident.severity]
  const number = incident.iid === 0 ? '' : `#${incident.iid} `
  const image = chart?.imageUrl
  return [
    { type: 'header', text: plainText(oneLine(`${sign} ${number}${incident.title}`, most.header), most.header) },
    ...(drill ? [context(['*This is a drill: nothing is wrong.*'])] : []),
    { type: 'section', fields: fields(message).map(text => mrkdwn(text)) },
    ...alertBlocks(message),
    ...(image !== undefined && image.length <= most.url ? [chartBlock(image)] : []),
    ...(buttons ? [actions(message)] : []),
    context([links(message)]),
  ]
}

/** The same in one line, for notifications and for readers of screens. */
export function cardText({ incident, drill }: NoticeMessage): string {
  const number = incident.iid === 0 ? '' : `#${incident.iid} `
  const title = mrkdwnText(oneLine(incident.title, 250), 500)
  return `${drill ? '[Drill] ' : ''}${severityNames.en[incident.severity]} · ${number}${title} (${stateWord(incident)})`
}

export function stateWord({ state, acknowledgedAt }: NoticeMessage['incident']): string {
  if (state === 'closed') return 'Closed'
  return acknowledgedAt === null ? 'Open' : 'Acknowledged'
}

/** At most ten, says Slack. */
function fields({ incident, alerts, alertCount }: NoticeMessage): string[] {
  const unique = (values: (string | null)[]) => [...new Set(values.filter(Boolean))].join(', ')
  const { createdAt, closedAt } = incident
  const rows: [string, string][] = [
    ['Severity', severityNames.en[incident.severity]],
    ['State', stateWord(incident)],
    ['Assigned to', incident.assignees.join(', ') || 'Nobody'],
    ['Environment', unique(alerts.map(({ environment }) => environment))],
    ['Service', unique(alerts.map(({ service }) => service))],
    ['Alerts', alertCount > 1 ? String(alertCount) : ''],
    ['Labels', incident.labels.join(', ')],
  ]
  const age =
    closedAt === null
      ? `*Open since*\n${mrkdwnTime(createdAt)} (${mrkdwnTime(createdAt, '{ago}')})`
      : `*Closed*\n${mrkdwnTime(closedAt)}, after ${lasted(createdAt, closedAt)}`
  const told = rows.flatMap(([name, value]) =>
    value === '' ? [] : [`*${name}*\n${mrkdwnText(oneLine(value, 500), most.field - 50)}`],
  )
  return [...told.slice(0, 2), age, ...told.slice(2)]
}

function alertBlocks({ alerts, alertCount }: NoticeMessage): Block[] {
  if (alerts.length === 0) return []
  const lines = alerts.map(
    ({ title, status }) => `• ${mrkdwnText(oneLine(title, 200), 400)} — ${mrkdwnText(status, 50)}`,
  )
  const more = alertCount - alerts.length
  if (more > 0) lines.push(`…and ${more} more`)
  return [{ type: 'section', text: mrkdwn(lines.join('\n').slice(0, most.alerts)) }]
}

function chartBlock(url: string): Block {
  return { type: 'image', image_url: url, alt_text: 'Chart of the alert' }
}

/** Which buttons there are follows from the state: nothing is offered that is done. */
function actions({ incident, project, drill }: NoticeMessage): Block {
  const value = `incident:${project.slug}:${incident.iid}`
  const isOpen = incident.state === 'opened' && !drill
  const close = {
    title: plainText('Close the incident?', 100),
    text: plainText(oneLine(`#${incident.iid} ${incident.title}`, 300), 300),
    confirm: plainText('Close', 30),
    deny: plainText('Keep open', 30),
  }
  const elements = [
    isOpen && incident.acknowledgedAt === null
      ? { ...button('Acknowledge', buttonActions.acknowledge), value, style: 'primary' }
      : null,
    isOpen ? { ...button('Close', buttonActions.close), value, confirm: close } : null,
    isOpen && isFollowable(incident.callUrl) ? { ...button('Join call', 'join'), url: incident.callUrl } : null,
    isFollowable(incident.url) ? { ...button('Open', 'open'), url: incident.url } : null,
  ]
  return { type: 'actions', block_id: 'incident', elements: elements.filter(element => element !== null) }
}

function button(text: string, action: string) {
  return { type: 'button', action_id: action, text: plainText(text, 75) }
}

function isFollowable(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url) && url.length <= most.url
}

/** For those without buttons, and for what the buttons do not lead to; as many as there is room for. */
function links({ incident, project, alerts, chart }: NoticeMessage): string {
  const runbooks = [...new Set(alerts.flatMap(({ runbook }) => runbook ?? []))].slice(0, 3)
  const all = [
    mrkdwnLink(incident.url, 'Open incident'),
    ...(incident.callUrl !== null && incident.state === 'opened' ? [mrkdwnLink(incident.callUrl, 'Join call')] : []),
    mrkdwnText(project.name, 200),
    ...runbooks.filter(isFollowable).map(url => mrkdwnLink(url, 'Runbook')),
    ...(chart && isFollowable(chart.link) ? [mrkdwnLink(chart.link, 'Chart')] : []),
  ]
  const separator = '  ·  '
  return all.reduce((line, link) => (line.length + link.length > 2900 ? line : line + separator + link))
}

function context(texts: string[]): Block {
  return { type: 'context', elements: texts.map(text => mrkdwn(text)) }
}
