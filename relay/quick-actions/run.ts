import { Failure } from '#shared/kit/failure.ts'
import { leastRole, type Action } from '#shared/model/permissions.ts'
import type { WrittenAction } from './parse.ts'
import { refused, type Desk, type Verdict } from './quick-action.ts'
import { quickActions } from './registry.ts'

/** What its author hears of an action. */
export type Said = { action: string } & Verdict

/** More than people write; each costs statements in one transaction. */
const mostActions = 50

/** Runs actions in their order. One that is refused says why, and does not stop the others. */
export async function runQuickActions(
  desk: Desk,
  may: (action: Action) => boolean,
  written: readonly WrittenAction[],
): Promise<Said[]> {
  const said: Said[] = []
  for (const { name, given } of written.slice(0, mostActions)) {
    said.push({ action: name, ...(await runOne(desk, may, name, given)) })
  }
  for (const { name } of written.slice(mostActions)) {
    said.push({ action: name, ...refused(`Only the first ${mostActions} quick actions of a text are run.`) })
  }
  return said
}

async function runOne(desk: Desk, may: (action: Action) => boolean, name: string, given: string): Promise<Verdict> {
  const action = quickActions.find(known => known.name === name)
  if (!action) return refused(`There is no quick action ${name}.`)
  if (!may(action.needs)) return refused(`${name} needs the role ${leastRole[action.needs]} in this project.`)
  try {
    return await action.run(desk, given)
  } catch (thrown) {
    // A conflict is an answer. Trouble with the store is not: it undoes everything.
    if (thrown instanceof Failure && ['conflict', 'bad-shape', 'not-found'].includes(thrown.code)) {
      return refused(thrown.message)
    }
    throw thrown
  }
}
