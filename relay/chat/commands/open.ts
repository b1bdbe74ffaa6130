import { declareIncident } from '../../incidents/declare-incident.ts'
import { mrkdwnText } from '../../notifiers/slack/mrkdwn.ts'
import { boldNumber, incidentAttachment } from '../incident-attachment.ts'
import { notDone, toAll, type Reply } from '../reply.ts'
import { incidentOf, noun, type Command, type Saying } from './command.ts'

// Commands that open an incident: the first line is its title, the rest its description, in which quick actions run.

const text = '(?<title>[^\\n]*)\\n*(?<body>[\\s\\S]*)'

export const create: Command = {
  usage: 'issue new <title>⏎<description>',
  pattern: new RegExp(`^${noun}(?:new|create)\\s+${text}$`),
  needs: 'incident.declare',
  run: open,
}

export const declare: Command = {
  usage: 'declare <title>⏎<description>',
  pattern: new RegExp(`^${noun}declare\\s+${text}$`),
  needs: 'incident.declare',
  run: (saying, found) => open({ ...saying, noun: 'incident' }, found),
}

async function open(saying: Saying, { title = '', body = '' }: Record<string, string>): Promise<Reply> {
  const { deps, project, member, may, mention, noun } = saying
  const called = title.trim()
  if (called === '') return notDone(['Title can’t be blank'])
  if (called.length > 255) return notDone(['Title is too long (maximum is 255 characters)'])
  const given = { project, title: called, body: body.trim(), severity: 'unknown', by: member.name, may } as const
  const { iid, said } = await declareIncident(deps, given)
  const incident = await incidentOf(saying, String(iid))
  const who = noun === 'issue' ? 'an issue' : 'an incident'
  const pretext = `I created ${who} on ${mention}'s behalf: ${boldNumber(incident)} in ${mrkdwnText(project.name, 300)}`
  const refused = said.filter(({ ok }) => !ok).map(({ action, message }) => mrkdwnText(`${action}: ${message}`, 300))
  return toAll(undefined, [
    incidentAttachment(incident, { pretext, ...(refused.length > 0 && { text: refused.join('\n') }) }),
  ])
}
