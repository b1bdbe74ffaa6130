import { randomBytes } from 'node:crypto'
import type { Database } from '#relay/db/open.ts'
import type { Deps } from '#relay/deps.ts'
import { takeIn } from '#relay/incidents/take-in.ts'
import { intakes } from '#relay/intake/registry.ts'
import { createInlet, type InletRow } from '#relay/store/inlets.ts'
import { createProject, type ProjectRow } from '#relay/store/projects.ts'
import { tempDatabase } from './temp-db.ts'

/** A clock that stands until a test moves it. */
export type Clock = { ms: number }

export type TempRelay = {
  deps: Deps
  clock: Clock
  project: ProjectRow
  inlet: InletRow
  /** A payload through intake and incidents, as the webhook route takes it. */
  receive: (body: unknown) => ReturnType<typeof takeIn>
}

export const silentLog = { info() {}, warn() {}, error() {} }

/** The relay's core on a database of its own, or on the one given, with a project and an Alertmanager inlet. */
export async function tempRelay(database?: Database): Promise<TempRelay> {
  const clock = { ms: Date.parse('2026-01-01T00:01:00Z') }
  const deps: Deps = {
    database: database ?? (await tempDatabase()),
    now: () => clock.ms,
    newId: () => randomBytes(16).toString('base64url'),
    publicUrl: 'https://relay.example.net',
    log: silentLog,
  }
  const { project, inlet } = await deps.database.write(async tx => {
    const project = await createProject(tx, { slug: 'default', name: 'Default' }, clock.ms)
    const values = {
      id: 'in1',
      projectId: project.id,
      kind: 'alertmanager',
      name: 'Alertmanager',
      keyHash: 'x',
    } as const
    return { project, inlet: await createInlet(tx, values, clock.ms) }
  })
  const receive: TempRelay['receive'] = body =>
    takeIn(deps, {
      project,
      inlet,
      incoming: intakes.alertmanager.read(body, { now: clock.ms, newId: deps.newId }).alerts,
    })
  return { deps, clock, project, inlet, receive }
}
