import { Failure } from '#shared/kit/failure.ts'
import { parseLink } from '#shared/links/registry.ts'
import type { Panel } from '#shared/model/panel.ts'
import { runPanelQuery } from '#relay/sources/run-query.ts'
import type { SourceDeps } from '#relay/sources/source-deps.ts'
import { findProjectById } from '#relay/store/projects.ts'
import type { ImageSubject } from './image-link.ts'

/**
 * The panel of a picture, by the connections of this relay alone. Of the relay's own figures only those of the
 * picture's project: its readers are not those of another one.
 * @throws as `runPanelQuery`, and `forbidden`
 */
export async function panelOfImage(deps: SourceDeps, subject: ImageSubject, width: number): Promise<Panel> {
  const { projectId, link, part, from, to } = subject
  const target = parseLink(link)[part]
  if (target?.source === 'tocsin' && target.base === deps.publicUrl) {
    const project = await findProjectById(deps.database.read, projectId)
    if (project?.slug !== target.project) throw new Failure('forbidden', 'These are figures of another project.')
  }
  return runPanelQuery(deps, { url: link, part, from, to, width }, [deps.publicUrl])
}
