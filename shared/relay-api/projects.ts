import * as z from 'zod'
import { ProjectSlug } from '../model/project.ts'

export const ProjectCreate = z
  .object({ slug: ProjectSlug, name: z.string().min(1).max(255).optional() })
  .meta({ id: 'ProjectCreate' })

export const ProjectChange = z.object({ name: z.string().min(1).max(255) }).meta({ id: 'ProjectChange' })
