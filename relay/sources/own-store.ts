import { Failure } from '#shared/kit/failure.ts'
import type { Connection } from '#shared/model/connection.ts'
import type { Stats } from '#shared/model/stats.ts'
import { StatsQuery } from '#shared/relay-api/stats.ts'
import { resolveRange } from '#shared/time/range.ts'
import type { SourceAccess } from '#shared/sources/source.ts'
import { alignToStep, chooseStep, maxPoints } from '#shared/time/step.ts'
import type { Deps } from '../deps.ts'
import { readFrozen } from '../frozen/kept/read-frozen.ts'
import { findIncident } from '../store/incidents.ts'
import { findProject } from '../store/projects.ts'
import { readStats } from '../store/stats.ts'

/** The connection that is always there: the relay itself. @param baseUrl as the link has it */
export function ownConnection(baseUrl: string): Connection {
  return { id: 'tocsin', kind: 'tocsin', name: 'Tocsin', baseUrl, runs: 'relay', headers: {}, options: {} }
}

/** @throws Failure `not-found` for an unknown project, `bad-input` for a range that cannot be read or is too fine */
export async function answerStats(deps: Deps, slug: string, query: StatsQuery): Promise<Stats> {
  const range = resolveRange({ from: query.from, to: query.to }, deps.now())
  const step = query.step ?? chooseStep(range, 800)
  if ((range.to - range.from) / step > maxPoints) {
    throw new Failure('bad-input', `This asks for more than ${maxPoints} points: take a longer step.`)
  }
  const project = await findProject(deps.database.read, slug)
  if (!project) throw new Failure('not-found', `There is no project “${slug}”.`)
  return readStats(deps.database.read, project, { by: query.by, ...alignToStep(range, step), step })
}

/** Answers the Tocsin adapter's questions from the store, without going over the network. */
export function ownAccess(deps: Deps): SourceAccess {
  async function send(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    const [, slug, what, iid, id] = ownPath.exec(pathname) ?? []
    if (!slug || !what) return Response.json({ status: 'ok' })
    if (what === 'stats') {
      return Response.json(await answerStats(deps, slug, StatsQuery.parse(Object.fromEntries(searchParams))))
    }
    const found = await findIncident(deps.database.read, slug, Number(iid), deps.publicUrl)
    if (!found) throw new Failure('not-found', `There is no incident #${iid} in “${slug}”.`)
    if (id === undefined) return Response.json(found.incident)
    return Response.json(await readFrozen(deps, found.row, found.incident.url, id))
  }
  return { send, redirectOf: async request => request.url, credentials: 'token' }
}

const ownPath = /\/api\/v1\/projects\/([a-z0-9-]+)\/(stats|incidents)(?:\/(\d+)(?:\/frozen\/([\w-]+))?)?$/
