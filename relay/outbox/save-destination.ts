import { Failure } from '#shared/kit/failure.ts'
import type { DestinationCreate, DestinationChange } from '#shared/relay-api/destinations.ts'
import type * as z from 'zod'
import type { Deps } from '../deps.ts'
import type { SecretBox } from '../security/secret-box.ts'
import { insertDestination, updateDestination, type DestinationRow } from '../store/destinations.ts'
import { checkDestination, mergeSecret } from './check-destination.ts'
import { sealSecret } from './destination-secret.ts'

type SaveDeps = Pick<Deps, 'database' | 'now' | 'newId'> & { secretBox: SecretBox }

/** @throws Failure `bad-shape` that names the field */
export async function createDestination(
  deps: SaveDeps,
  projectId: number,
  { secret, ...given }: z.infer<typeof DestinationCreate>,
): Promise<DestinationRow> {
  const checked = checkDestination(given.kind, { options: given.options, secret })
  const id = deps.newId()
  const row = {
    ...given,
    id,
    projectId,
    options: checked.options,
    sealedSecret: sealSecret(deps.secretBox, id, checked.secret),
    createdAt: deps.now(),
  }
  return deps.database.write(tx => insertDestination(tx, row))
}

/**
 * What is missing stays as it was; secrets are replaced one by one, and those of `forget` are dropped.
 * @throws Failure `bad-shape` that names the field, or `not-found` when it is gone
 */
export async function changeDestination(
  deps: SaveDeps,
  before: DestinationRow,
  { secret, options, ...fields }: z.infer<typeof DestinationChange>,
  forget: readonly string[] = [],
): Promise<DestinationRow> {
  const merged = mergeSecret(deps.secretBox, before, secret)
  const kept = Object.fromEntries(Object.entries(merged).filter(([name]) => secret?.[name] || !forget.includes(name)))
  const checked = checkDestination(before.kind, { options: options ?? before.options, secret: kept })
  const row = await deps.database.write(tx =>
    updateDestination(tx, before.projectId, before.id, {
      ...fields,
      options: checked.options,
      sealedSecret: sealSecret(deps.secretBox, before.id, checked.secret),
    }),
  )
  if (!row) throw unknownDestination(before.id)
  return row
}

export function unknownDestination(id: string): Failure {
  return new Failure('not-found', `There is no destination ${id.slice(0, 100)}.`)
}
