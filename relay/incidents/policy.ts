import type { ProjectSettings } from '#shared/model/project.ts'
import type { Reader } from '../db/connect.ts'
import type { Deps } from '../deps.ts'
import { activeMaintenances } from '../store/maintenances.ts'
import { listRules } from '../store/rules.ts'
import { decideBy, type Decide } from './decide.ts'
import { compileMatchers, type Fits } from './matchers.ts'

/** What a project does with an alert, as of one moment. */
export type Policy = {
  decide: Decide
  /** In maintenance: the alert is recorded and nobody is told. */
  isQuiet: Fits
}

/** Reads the project's rules and the maintenance that is on at `now` (UNIX milliseconds). */
export async function readPolicy(
  reader: Reader,
  log: Deps['log'],
  { projectId, settings, now }: { projectId: number; settings: ProjectSettings; now: number },
): Promise<Policy> {
  const rules = (await listRules(reader, projectId)).map(rule => ({ rule, fits: compileKept(rule, log) }))
  const windows = (await activeMaintenances(reader, projectId, now)).map(window => compileKept(window, log))
  return { decide: decideBy(rules, settings), isQuiet: facts => windows.some(fits => fits(facts)) }
}

/** What was saved was checked then. Should it not compile any more, no alert is lost for it: it fits nothing. */
function compileKept(kept: { id: string; matchers: Parameters<typeof compileMatchers>[0] }, log: Deps['log']): Fits {
  try {
    return compileMatchers(kept.matchers)
  } catch (err) {
    log.error({ err, id: kept.id }, 'the matchers of a rule or maintenance cannot be used: it is passed over')
    return () => false
  }
}
