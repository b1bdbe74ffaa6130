import { formatInstant } from '#shared/format/times.ts'
import { Failure, outcomeOf, unwrap } from '#shared/kit/failure.ts'
import { parseLink } from '#shared/links/registry.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { Panel } from '#shared/model/panel.ts'
import { resolveRange } from '#shared/time/range.ts'
import { unpackPanel } from '#relay/frozen/kept/pack-panel.ts'
import { runExplainedQuery } from '#relay/sources/explained-query.ts'
import type { SourceDeps } from '#relay/sources/source-deps.ts'
import { findFrozenOfChart } from '#relay/store/frozen-charts.ts'
import { findProjectById } from '#relay/store/projects.ts'
import type { ImageSubject } from './image-link.ts'

/**
 * The panel of a picture, by the connections of this relay alone. Of the relay's own figures only those of the
 * picture's project: its readers are not those of another one. What was frozen stands in for what cannot be drawn.
 * @throws as `runPanelQuery`, and `forbidden`
 */
export async function panelOfImage(deps: SourceDeps, subject: ImageSubject, width: number): Promise<Panel> {
  const { projectId, link, part, from, to } = subject
  const target = parseLink(link)[part]
  if (target?.source === 'tocsin' && target.base === deps.publicUrl) {
    const project = await findProjectById(deps.database.read, projectId)
    if (project?.slug !== target.project) throw new Failure('forbidden', 'These are figures of another project.')
  }
  const live = await outcomeOf(() => runExplainedQuery(deps, { url: link, part, from, to, width }, [deps.publicUrl]))
  if (live.ok && !isEmptyPanel(live.value)) return live.value
  return (await asFrozen(deps, subject)) ?? unwrap(live)
}

/** What an incident of the project kept of the chart, and says so; undefined when none did. */
async function asFrozen(
  deps: SourceDeps,
  { projectId, link, part, from, to }: ImageSubject,
): Promise<Panel | undefined> {
  const window = from && to ? resolveRange({ from, to }, deps.now()) : undefined
  const row = await findFrozenOfChart(deps.database.read, projectId, { url: link, part }, window)
  if (!row) return undefined
  const panel = await unpackPanel(row.data)
  return { ...panel, title: `${panel.title} · frozen ${formatInstant(row.frozenAt / 1000)}` }
}
