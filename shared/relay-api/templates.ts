import * as z from 'zod'
import { Template } from '../model/template.ts'

export const TemplateCreate = Template.pick({ name: true, body: true }).meta({ id: 'TemplateCreate' })

export const TemplateWrite = Template.pick({ body: true }).meta({ id: 'TemplateWrite' })

/** POST …/preview: a text that is not saved yet, and the number of the alert to try it on; the newest when missing. */
export const TemplatePreview = z
  .object({ body: Template.shape.body.optional(), alert: z.number().int().positive().optional() })
  .meta({ id: 'TemplatePreview' })

/** What the template makes, in Markdown, and the quick actions in it, as they are written. */
export const TemplateRendered = z
  .object({
    body: z.string(),
    actions: z.array(z.string()),
    /** The alert it was tried on; null: there is none yet, it was tried on made-up values. */
    alert: z.number().int().nullable(),
  })
  .meta({ id: 'TemplateRendered' })
export type TemplateRendered = z.infer<typeof TemplateRendered>

/** A variable that a template may use. */
export const TemplateVariable = z
  .object({ name: z.string(), description: z.string(), example: z.unknown() })
  .meta({ id: 'TemplateVariable' })
