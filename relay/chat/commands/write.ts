import { writeNote } from '../../incidents/write-note.ts'
import { mrkdwnLink, mrkdwnText } from '../../notifiers/slack/mrkdwn.ts'
import { boldNumber, incidentAttachment } from '../incident-attachment.ts'
import { notDone, toAll, toThem } from '../reply.ts'
import { incidentOf, noun, type Command } from './command.ts'

// Commands that write on an incident's timeline.

export const comment: Command = {
  usage: 'issue comment <id>⏎<text>',
  pattern: new RegExp(`^${noun}comment\\s+#?(?<id>\\d+)[ \\t]*\\n+(?<body>[\\s\\S]+)$`),
  needs: 'incident.comment',
  async run(saying, { id, body = '' }) {
    const { deps, project, member, may, mention, noun } = saying
    const before = await incidentOf(saying, id)
    if (body.trim() === '') return notDone(['Note can’t be blank'])
    const { note, said } = await writeNote(deps, {
      project,
      iid: before.iid,
      by: member.name,
      may,
      body: body.trim(),
      kind: 'comment',
    })
    const refused = said.filter(({ ok }) => !ok)
    if (!note && refused.length > 0)
      return notDone(refused.map(({ action, message, why }) => `${action}: ${why ?? message}`))
    const incident = await incidentOf(saying, id)
    const what = noun === 'issue' ? 'an issue' : 'an incident'
    const pretext = `I commented on ${what} on ${mention}'s behalf: ${boldNumber(incident)} in ${mrkdwnText(project.name, 300)}`
    const text = [
      ...(note ? [mrkdwnText(note.body, 2000)] : []),
      ...said.map(({ message }) => mrkdwnText(message, 300)),
    ]
    return toAll(undefined, [incidentAttachment(incident, { pretext, text: text.join('\n') })])
  },
}

export const zoom: Command = {
  usage: 'zoom <id> [link]',
  pattern: new RegExp(`^${noun}zoom\\s+#?(?<id>\\d+)(?:\\s+(?<link>\\S+))?`),
  needs: 'read',
  async run(saying, { id, link }) {
    const { deps, project, member, may, mention } = saying
    const incident = await incidentOf(saying, id)
    if (link === undefined) {
      if (incident.call) return toThem(`${mrkdwnLink(incident.call.url, 'Join the call')} of ${boldNumber(incident)}`)
      return toThem(`${boldNumber(incident)} has no call yet. Say \`zoom ${incident.iid} <link>\` to add one.`)
    }
    const written = {
      project,
      iid: incident.iid,
      by: member.name,
      may,
      kind: 'comment',
      body: `/zoom ${link}`,
    } as const
    const [said] = (await writeNote(deps, written)).said
    if (!said?.ok) return notDone([said?.message ?? 'Failed to add a Zoom meeting', ...(said?.why ? [said.why] : [])])
    return toAll(`${mention} added a call to ${boldNumber(incident)}: ${mrkdwnLink(link, 'Join')}`)
  },
}
