import { Failure, outcomeOf } from '#shared/kit/failure.ts'
import type { Reader } from '../../db/connect.ts'
import { mailOf } from '../../notifiers/email/mail-of.ts'
import type { OutboxDeps } from '../../outbox/outbox-deps.ts'
import { testDestination, testMessage } from '../../outbox/test-destination.ts'
import { listAllDestinations, type DestinationRow } from '../../store/destinations.ts'
import { mailedMembers } from '../../store/mailed-members.ts'
import { allProjects } from '../../store/projects.ts'
import type { Arguments } from '../command.ts'
import { withStore } from '../open-store.ts'
import { withOutbox } from '../outbox-of.ts'
import { table } from '../print.ts'

/** Somebody who would be told of an incident, and the way to tell them now. */
type Told = { project: string; name: string; kind: string; tell: () => Promise<void>; off?: boolean }

const title = 'Drill: nothing is wrong'

/**
 * Sends a marked incident through every destination that is switched on, and by mail to the members whom a real one would
 * be mailed to, and says how it went. Exit code 1 when one was not told.
 */
export async function drill({ words }: Arguments): Promise<number> {
  if (words.length > 0)
    throw new Failure('bad-input', 'The drill goes to everybody who would be told: say tocsin drill.')
  return withStore((database, config) =>
    withOutbox(config, database, async deps => {
      const all = [...(await toDestinations(deps)), ...(await toMembers(deps, database.read))]
      if (all.length === 0) {
        process.stdout.write('There are no destinations and no members to mail yet: nobody would be told.\n')
        return 0
      }
      const drilled = await Promise.all(all.map(run))
      const rows = all.map(({ project, name, kind }, at) => [project, name, kind, ...(drilled[at]?.columns ?? [])])
      process.stdout.write(table(['PROJECT', 'DESTINATION', 'KIND', 'MS', 'RESULT'], rows))
      return drilled.every(({ ok }) => ok) ? 0 : 1
    }),
  )
}

async function toDestinations(deps: OutboxDeps): Promise<Told[]> {
  const { signal } = new AbortController()
  const tell = (destination: DestinationRow, project: string) => () =>
    testDestination(deps, { destination, project, signal, title })
  return (await listAllDestinations(deps.database.read)).map(({ destination, project: { slug } }) => {
    const { name, kind, active } = destination
    return { project: slug, name, kind, off: !active, tell: tell(destination, slug) }
  })
}

async function toMembers(deps: OutboxDeps, reader: Reader): Promise<Told[]> {
  const found: Told[] = []
  for (const project of await allProjects(reader)) {
    for (const to of await mailedMembers(reader, project)) {
      const tell = () =>
        deps.mail(mailOf({ key: `drill-${deps.newId()}`, message: testMessage(deps, project.slug, title), to }))
      found.push({ project: project.slug, name: to, kind: 'member', tell })
    }
  }
  return found
}

async function run({ tell, off }: Told): Promise<{ ok: boolean; columns: [ms: string, result: string] }> {
  if (off) return { ok: true, columns: ['-', 'switched off'] }
  const startedAt = performance.now()
  const told = await outcomeOf(tell)
  const ms = String(Math.round(performance.now() - startedAt))
  return { ok: told.ok, columns: [ms, told.ok ? 'ok' : `FAILED: ${told.failure.message.replaceAll(/\s+/g, ' ')}`] }
}
