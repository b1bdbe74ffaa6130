import * as z from 'zod'

/** A label of a project. */
export const Label = z
  .object({
    name: z.string().trim().min(1).max(255),
    color: z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as #CC0033'),
    description: z.string().max(1000),
  })
  .meta({ id: 'Label' })
export type Label = z.infer<typeof Label>

/** The label that every incident has unless the project says otherwise; GitLab's, to the letter. */
export const incidentLabel: Label = {
  name: 'incident',
  color: '#CC0033',
  description: 'Denotes a disruption to IT services and the associated issues require immediate attention',
}

/** Of a label that nobody chose a colour for. */
export const plainColor = '#6699CC'
