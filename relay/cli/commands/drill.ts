import { Failure, outcomeOf } from '#shared/kit/failure.ts'
import type { OutboxDeps } from '../../outbox/outbox-deps.ts'
import { testDestination } from '../../outbox/test-destination.ts'
import { listAllDestinations, type DestinationRow } from '../../store/destinations.ts'
import type { Arguments } from '../command.ts'
import { withStore } from '../open-store.ts'
import { withOutbox } from '../outbox-of.ts'
import { table } from '../print.ts'

type Drilled = { ok: boolean; result: string; ms: string }

/** Sends a marked incident through every destination that is switched on, and says how it went. Exit code 1 when one failed. */
export async function drill({ words }: Arguments): Promise<number> {
  if (words.length > 0) throw new Failure('bad-input', 'The drill goes through every destination: say tocsin drill.')
  return withStore((database, config) =>
    withOutbox(config, database, async deps => {
      const all = await listAllDestinations(database.read)
      if (all.length === 0) {
        process.stdout.write('There are no destinations yet: nobody would be told.\n')
        return 0
      }
      const drilled = await Promise.all(all.map(({ destination, project }) => tell(deps, destination, project.slug)))
      const rows = all.map(({ destination: { name, kind }, project }, at) => {
        const { result = '', ms = '' } = drilled[at] ?? {}
        return [project.slug, name, kind, ms, result]
      })
      process.stdout.write(table(['PROJECT', 'DESTINATION', 'KIND', 'MS', 'RESULT'], rows))
      return drilled.every(({ ok }) => ok) ? 0 : 1
    }),
  )
}

async function tell(deps: OutboxDeps, destination: DestinationRow, project: string): Promise<Drilled> {
  if (!destination.active) return { ok: true, result: 'switched off', ms: '-' }
  const startedAt = performance.now()
  const { signal } = new AbortController()
  const told = await outcomeOf(() =>
    testDestination(deps, { destination, project, signal, title: 'Drill: nothing is wrong' }),
  )
  const ms = String(Math.round(performance.now() - startedAt))
  return { ok: told.ok, result: told.ok ? 'ok' : `FAILED: ${told.failure.message.replaceAll(/\s+/g, ' ')}`, ms }
}
