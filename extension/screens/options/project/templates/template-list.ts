import * as z from 'zod'
import { looseArray } from '#shared/kit/loose.ts'
import { Template } from '#shared/model/template.ts'
import type { ProjectApi } from '../project-api.ts'

const Templates = z.object({ items: looseArray(Template) })

/** A project's templates. Throws Failure. */
export async function readTemplates(api: ProjectApi): Promise<Template[]> {
  return (await api.get('/templates', Templates)).items
}
