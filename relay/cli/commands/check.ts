import { toFailure } from '#shared/kit/failure.ts'
import type { Panel } from '#shared/model/panel.ts'
import { ConfigError, readConfig, type Config } from '../../config.ts'
import { openDatabase, type Database } from '../../db/open.ts'
import { createLog } from '../../log.ts'
import { createAddressGuard } from '../../security/address-guard.ts'
import { createEgress } from '../../security/egress.ts'
import { createSecretBox } from '../../security/secret-box.ts'
import { readSecretKey } from '../../security/secret-key.ts'
import { createAnswerCache } from '../../sources/answer-cache.ts'
import { checkConnection } from '../../sources/check-connection.ts'
import type { SourceDeps } from '../../sources/source-deps.ts'
import { listConnections } from '../../store/connections.ts'
import { openTrouble } from '../open-trouble.ts'
import type { Arguments } from '../command.ts'
import { destinationFindings, type Finding } from './destination-findings.ts'

/** Looks at everything the relay depends on. Exit code 1 when something is wrong. */
export async function check(_given: Arguments): Promise<number> {
  let good = true
  for await (const { ok, about, sentence } of findings()) {
    good &&= ok
    process.stdout.write(`${ok ? 'ok ' : 'BAD'}  ${about}: ${sentence}\n`)
  }
  return good ? 0 : 1
}

async function* findings(): AsyncGenerator<Finding> {
  let config: Config
  try {
    config = readConfig(process.env)
  } catch (thrown) {
    if (!(thrown instanceof ConfigError)) throw thrown
    for (const sentence of thrown.problems) yield { ok: false, about: 'Configuration', sentence }
    return
  }
  yield { ok: true, about: 'Configuration', sentence: 'Everything set can be used.' }
  let database: Database
  try {
    database = await openDatabase({ url: config.databaseUrl, authToken: config.databaseToken })
  } catch (thrown) {
    yield {
      ok: false,
      about: 'Database',
      sentence: (openTrouble(thrown, config.databaseUrl) ?? toFailure(thrown)).message,
    }
    return
  }
  try {
    yield { ok: true, about: 'Database', sentence: 'It opens, and its tables are up to date.' }
    yield* connectionFindings(config, database)
    yield* await destinationFindings(config, database)
  } finally {
    await database.close()
  }
}

async function* connectionFindings(config: Config, database: Database): AsyncGenerator<Finding> {
  const deps = await sourceDeps(config, database)
  const rows = await listConnections(database.read)
  if (rows.length === 0) yield { ok: true, about: 'Connections', sentence: 'There are none yet.' }
  for (const row of rows) {
    const about = `Connection ${row.name}`
    if (row.runs === 'viewer')
      yield { ok: true, about, sentence: 'Asked in each viewer’s own browser; not checked here.' }
    else yield { about, ...(await checkConnection(deps, row)) }
  }
}

async function sourceDeps(config: Config, database: Database): Promise<SourceDeps> {
  return {
    database,
    now: Date.now,
    newId: () => '',
    publicUrl: config.publicUrl ?? '',
    log: createLog('silent'),
    secretBox: createSecretBox(await readSecretKey(config.secretKey, config.folder)),
    egress: createEgress({ guard: createAddressGuard(config.egressDeny), timeout: 10_000 }),
    panels: createAnswerCache<Panel>(0, 1, Date.now),
    memory: createAnswerCache<unknown>(0, 1, Date.now),
    signal: new AbortController().signal,
  }
}
