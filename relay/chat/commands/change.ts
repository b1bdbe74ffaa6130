import { severities } from '#shared/model/severities.ts'
import { findSeverity } from '#shared/model/severity.ts'
import { mayDo } from '#shared/model/permissions.ts'
import { acknowledgeIncident } from '../../incidents/acknowledge-incident.ts'
import { changeIncident } from '../../incidents/change-incident.ts'
import { closeIncident } from '../../incidents/close-incident.ts'
import { moveIncident } from '../../incidents/move-incident.ts'
import { mrkdwnText } from '../../notifiers/slack/mrkdwn.ts'
import { findMember } from '../../store/members.ts'
import { findProject } from '../../store/projects.ts'
import { boldNumber, incidentAttachment } from '../incident-attachment.ts'
import { notAllowed, notDone, notFound, toAll, toThem } from '../reply.ts'
import { incidentOf, noun, type Command } from './command.ts'

// Commands that change an incident.

export const close: Command = {
  usage: 'issue close <id>',
  pattern: new RegExp(`^${noun}close\\s+#?(?<id>\\d+)`),
  needs: 'incident.change',
  async run(saying, { id }) {
    const { deps, project, member, mention, noun } = saying
    const before = await incidentOf(saying, id)
    const word = noun === 'issue' ? 'Issue' : 'Incident'
    if (before.state === 'closed') return toThem(`${word} ${boldNumber(before)} is already closed.`)
    await closeIncident(deps, { project, iid: before.iid, by: member.name })
    const closed = await incidentOf(saying, id)
    const what = noun === 'issue' ? 'an issue' : 'an incident'
    const pretext = `I closed ${what} on ${mention}'s behalf: ${boldNumber(closed)} in ${mrkdwnText(project.name, 300)}`
    return toAll(undefined, [incidentAttachment(closed, { pretext })])
  },
}

export const acknowledge: Command = {
  usage: 'ack <id>',
  pattern: new RegExp(`^${noun}ack(?:nowledge)?\\s+#?(?<id>\\d+)`),
  needs: 'incident.acknowledge',
  async run(saying, { id }) {
    const { deps, project, member, mention } = saying
    const before = await incidentOf(saying, id)
    if (before.acknowledgedAt !== null && before.state === 'opened') {
      return toThem(`Incident ${boldNumber(before)} is acknowledged already.`)
    }
    await acknowledgeIncident(deps, { project, iid: before.iid, by: member.name })
    const pretext = `${mention} acknowledged ${boldNumber(before)}`
    return toAll(undefined, [incidentAttachment(await incidentOf(saying, id), { pretext })])
  },
}

export const severity: Command = {
  usage: 'severity <id> <critical|high|medium|low|info|unknown>',
  pattern: new RegExp(`^${noun}severity\\s+#?(?<id>\\d+)\\s+(?<level>\\S+)`),
  needs: 'incident.change',
  async run(saying, { id, level = '' }) {
    const { deps, project, member, mention } = saying
    const wanted = findSeverity(level)
    if (!wanted) return notDone([`There is no severity “${level}”. Say one of ${severities.join(', ')}.`])
    const { iid } = await incidentOf(saying, id)
    await changeIncident(deps, { project, iid, by: member.name, fields: { severity: wanted } })
    const changed = await incidentOf(saying, id)
    const pretext = `${mention} set the severity of ${boldNumber(changed)} to *${wanted}*`
    return toAll(undefined, [incidentAttachment(changed, { pretext })])
  },
}

export const move: Command = {
  usage: 'issue move <id> to <project>',
  pattern: new RegExp(`^${noun}move\\s+#?(?<id>\\d+)\\s+(?:to\\s+)?(?<path>\\S+)`),
  needs: 'incident.change',
  async run(saying, { id, path = '' }) {
    const { deps, project, member } = saying
    const { read } = deps.database
    const before = await incidentOf(saying, id)
    const to = await findProject(read, path)
    const there = to && (await findMember(read, to.id, member.email))
    if (!to || !there) return notFound // the same for a project that is not theirs to know of
    if (!mayDo(there.role, 'incident.declare')) return notAllowed(`Your role in ${to.name} is ${there.role}.`)
    const { iid } = await moveIncident(deps, { project, iid: before.iid, by: member.name, to })
    const moved = await incidentOf({ ...saying, project: to }, String(iid))
    return toAll(`Moved ${saying.noun} ${boldNumber(before)} to ${boldNumber(moved)}`, [incidentAttachment(moved)])
  },
}
