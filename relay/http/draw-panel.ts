import { parseLink } from '#shared/links/registry.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { PanelQuery } from '#shared/relay-api/panels.ts'
import { runPanelQuery } from '../sources/run-query.ts'
import { admit } from './admit.ts'
import type { Caller, Relay } from './context.ts'

/** Draws what a link means, for somebody: a project's figures are for those who may read it. @throws as `runPanelQuery` */
export async function drawPanelFor(
  relay: Relay,
  caller: Caller,
  query: PanelQuery,
  ownBases: readonly string[],
  run: typeof runPanelQuery = runPanelQuery,
): Promise<Panel> {
  const target = parseLink(query.url)[query.part]
  if (target?.source === 'tocsin' && ownBases.includes(target.base)) await admit(relay, caller, 'read', target.project)
  return run(relay, query, ownBases)
}
