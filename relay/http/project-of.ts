import { Failure } from '#shared/kit/failure.ts'
import { findProject, type ProjectRow } from '../store/projects.ts'
import type { Relay } from './context.ts'

/** The project of an address. @throws Failure `not-found` */
export async function projectOf(relay: Relay, slug: string): Promise<ProjectRow> {
  const project = await findProject(relay.database.read, slug)
  if (!project) throw new Failure('not-found', `There is no project “${slug}”.`)
  return project
}
