import { Failure, toFailure } from '#shared/kit/failure.ts'
import type { CheckResult } from '#shared/model/connection.ts'
import { checkConnection as check } from '#shared/log-sources/registry.ts'
import { toConnection, type ConnectionRow } from '../store/connections.ts'
import { connectionAccess } from './connection-access.ts'
import type { SourceDeps } from './source-deps.ts'

/** What is wrong with a connection, as a sentence. @throws Failure `unsupported` for one that browsers ask */
export async function checkConnection(deps: SourceDeps, row: ConnectionRow): Promise<CheckResult> {
  if (row.runs === 'viewer') {
    throw new Failure('unsupported', `“${row.name}” is asked in each viewer’s own browser: check it in the extension.`)
  }
  try {
    const context = { ...connectionAccess(deps, row), now: deps.now, signal: deps.signal }
    return await check(toConnection(row), context)
  } catch (thrown) {
    return { ok: false, sentence: toFailure(thrown).message }
  }
}
