import * as z from 'zod'

/** Markdown with Liquid in it, appended to the body of an incident. */
export const Template = z
  .object({
    name: z.string().min(1).max(100),
    body: z.string().max(50_000),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'Template' })
export type Template = z.infer<typeof Template>
