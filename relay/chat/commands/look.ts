import { listNotes } from '../../store/notes.ts'
import { countByState, findIncidentRow, listIncidents } from '../../store/incidents.ts'
import { incidentAttachment, incidentLine } from '../incident-attachment.ts'
import { notFound, toAll, toThem } from '../reply.ts'
import { incidentOf, noun, type Command } from './command.ts'

// Commands that only look.

const mostFound = 5
const mostListed = 10

export const show: Command = {
  usage: 'issue show <id>',
  pattern: new RegExp(`^${noun}show\\s+#?(?<id>\\d+)`),
  needs: 'read',
  async run(saying, { id }) {
    const { deps, project } = saying
    const incident = await incidentOf(saying, id)
    const row = await findIncidentRow(deps.database.read, project.id, incident.iid)
    const notes = row ? (await listNotes(deps.database.read, row.id)).filter(({ kind }) => kind !== 'system').length : 0
    const text = [
      incident.state === 'opened' ? '*Open*' : '*Closed*',
      ...(incident.acknowledgedAt !== null && incident.state === 'opened' ? ['acknowledged'] : []),
      ...(incident.alerts.length > 0
        ? [`${incident.alerts.length} ${incident.alerts.length === 1 ? 'alert' : 'alerts'}`]
        : []),
      ...(notes > 0 ? [`${notes} ${notes === 1 ? 'comment' : 'comments'}`] : []),
    ].join(' · ')
    return toAll(undefined, [incidentAttachment(incident, { text })])
  },
}

export const search: Command = {
  usage: 'issue search <query>',
  pattern: new RegExp(`^${noun}search\\s+(?<query>.*)`),
  needs: 'read',
  async run({ deps, project, noun }, { query = '' }) {
    const wanted = { project: project.id, state: 'all', q: query.trim().slice(0, 200), limit: mostFound } as const
    const { items } = await listIncidents(deps.database.read, wanted, deps.publicUrl)
    if (items.length === 0) return notFound
    const sentence =
      items.length >= mostFound
        ? `Here are the first ${mostFound} ${noun}s I found:`
        : items.length === 1
          ? `Here is the only ${noun} I found:`
          : `Here are the ${items.length} ${noun}s I found:`
    return toThem(sentence, items.map(incidentLine))
  },
}

export const list: Command = {
  usage: 'list',
  pattern: new RegExp(`^${noun}list\\s*$`),
  needs: 'read',
  async run({ deps, project }) {
    const { read } = deps.database
    const wanted = { project: project.id, state: 'opened', sort: 'severity', limit: mostListed } as const
    const { items } = await listIncidents(read, wanted, deps.publicUrl)
    const { opened } = await countByState(read, { project: project.id })
    if (items.length === 0) return toThem('There are no open incidents.')
    const worst = opened > items.length ? `, here are the worst ${items.length}` : ''
    return toThem(
      opened === 1 ? 'There is 1 open incident:' : `There are ${opened} open incidents${worst}:`,
      items.map(incidentLine),
    )
  },
}
