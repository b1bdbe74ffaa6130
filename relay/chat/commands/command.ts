import type { Incident } from '#shared/model/incident.ts'
import type { Action } from '#shared/model/permissions.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { OutboxDeps } from '../../outbox/outbox-deps.ts'
import { findIncident } from '../../store/incidents.ts'
import type { ProjectRow } from '../../store/projects.ts'
import type { Reply } from '../reply.ts'
import type { Speaker } from '../speaker.ts'

/** A command under way: who says it, and about which project. */
export type Saying = Speaker & {
  deps: OutboxDeps
  project: ProjectRow
  /** The one who speaks, as a mention: `<@U0EXAMPLE1>`. */
  mention: string
  /** What it is called where they speak: GitLab's word, or ours. */
  noun: 'issue' | 'incident'
}

/** One slash command. */
export type Command = {
  /** As help shows it. */
  usage: string
  /** Against the whole text, from its start. */
  pattern: RegExp
  needs: Action
  run: (saying: Saying, found: Record<string, string>) => Promise<Reply>
}

/** `issue` or `incident`, or neither: whoever types `/incident` has said it already. */
export const noun = '(?:(?:issue|incident)\\s+)?'

/** The incident of a number that was typed. @throws Failure `not-found` */
export async function incidentOf({ deps, project }: Saying, id: string | undefined): Promise<Incident> {
  const iid = Number(id)
  const found = Number.isSafeInteger(iid)
    ? await findIncident(deps.database.read, project.slug, iid, deps.publicUrl)
    : undefined
  if (!found) throw new Failure('not-found', `There is no incident #${id} in ${project.slug}.`)
  return found.incident
}
