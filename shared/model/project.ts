import * as z from 'zod'

export const ProjectSlug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'must be lower-case letters, digits and hyphens, at most 63')

export const Project = z
  .object({ slug: z.string(), name: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: 'Project' })
export type Project = z.infer<typeof Project>

/** What a project does with alerts. The defaults hold for a project that never opened the form. */
export const ProjectSettings = z
  .object({
    createIncident: z.boolean().default(true),
    template: z.string().nullable().default(null),
    sendEmail: z.boolean().default(false),
    emailDevelopers: z.boolean().default(false),
    autoClose: z.boolean().default(true),
    /** A re-fire within so many minutes after closing reopens the incident; 0 always opens a new one. */
    reopenMinutes: z.number().int().min(0).max(10080).default(0),
    labels: z.array(z.string().min(1).max(255)).max(100).default(['incident']),
    /** What shares an incident: nothing, what the sender groups, or alerts that agree in these labels. */
    grouping: z
      .discriminatedUnion('by', [
        z.object({ by: z.literal('alert') }),
        z.object({ by: z.literal('group') }),
        z.object({ by: z.literal('labels'), labels: z.array(z.string().min(1)).min(1).max(20) }),
      ])
      .default({ by: 'alert' }),
    /** Closing an incident by hand resolves its alerts. */
    closeResolvesAlerts: z.boolean().default(true),
  })
  .meta({ id: 'ProjectSettings' })
export type ProjectSettings = z.infer<typeof ProjectSettings>

export const defaultSettings: ProjectSettings = ProjectSettings.parse({})
