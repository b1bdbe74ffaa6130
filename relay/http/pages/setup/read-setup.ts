import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Context } from 'hono'
import { outcomeOf } from '#shared/kit/failure.ts'
import { mayActAs } from '#shared/model/role.ts'
import type { CheckResult } from '#shared/model/connection.ts'
import { listConnections, toConnection } from '#relay/store/connections.ts'
import { countOpen } from '#relay/store/incidents.ts'
import { listInlets, toInlet } from '#relay/store/inlets.ts'
import { findProject } from '#relay/store/projects.ts'
import { listTokens } from '#relay/store/tokens.ts'
import { version } from '../../../../package.json'
import { projectsOf } from '../../admit.ts'
import type { AppEnv, Relay } from '../../context.ts'
import { drawPanelFor } from '../../draw-panel.ts'
import { ownBases, ownOrigin } from '../own-origin.ts'
import type { ExtensionStepProps } from './extension-step.tsx'
import type { SetupProps } from './setup-view.tsx'

/** The project of a newcomer; there from the first start on. */
export const firstProject = 'default'

/** What a form has just made or found, to be shown this once. */
export type JustNow = {
  newKey?: string
  pairing?: ExtensionStepProps['pairing']
  checks?: ReadonlyMap<string, CheckResult>
}

/** Everything that the first page shows. Does not throw when the database is in trouble: then it says so. */
export async function readSetup(c: Context<AppEnv>, justNow: JustNow = {}): Promise<SetupProps> {
  const { relay, caller } = c.var
  const origin = ownOrigin(c)
  const statsUrl = `${origin}/api/v1/projects/${firstProject}/stats?by=severity&from=now-6h&to=now`
  const [stored, outcome] = await Promise.all([
    outcomeOf(async () => readStored(relay, await projectsOf(relay, caller))),
    outcomeOf(() => drawPanelFor(relay, caller, { url: statsUrl, part: 0, width: 640 }, ownBases(c))),
  ])
  if (!stored.ok) relay.log.warn({ failure: stored.failure.code }, 'the first page could not read the database')
  const found = stored.ok ? stored.value : undefined
  const admin = mayActAs(caller.role, 'admin')
  const inlet = found?.inlet && toInlet(found.inlet, origin)
  return {
    alertmanager:
      admin && inlet
        ? { url: inlet.url, newKey: justNow.newKey, lastUsedAt: inlet.lastUsedAt, now: relay.now() }
        : undefined,
    extension: admin
      ? {
          chromeFolder: built('chrome-mv3'),
          firefoxFolder: built('firefox-mv3'),
          relayAddress: origin,
          pairing: justNow.pairing,
          paired: found?.paired ?? 0,
        }
      : undefined,
    chart: { statsUrl, outcome },
    status: {
      project: firstProject,
      openCount: found?.openCount ?? null,
      databaseOk: stored.ok,
      connections: found?.connections ?? [],
      checks: justNow.checks ?? new Map(),
      version,
      role: caller.role,
      signedIn: caller.tokenId !== undefined,
    },
  }
}

async function readStored({ database: { read } }: Relay, among?: readonly number[]) {
  const project = await findProject(read, firstProject)
  const [[inlet], openCount, connections, tokens] = await Promise.all([
    project ? listInlets(read, project.id) : [],
    countOpen(read, { among }),
    listConnections(read),
    listTokens(read),
  ])
  const paired = tokens.filter(token => token.name.startsWith('Paired ')).length
  return { inlet, openCount, connections: connections.map(toConnection), paired }
}

/** The folder of a built extension, below the folder that the relay was started in. */
function built(name: string): string | undefined {
  const folder = resolve('.output', name)
  return existsSync(join(folder, 'manifest.json')) ? folder : undefined
}
