import * as z from 'zod'

/** A person in Slack, and the member that they are here: what they say there counts as said by that member. */
export const SlackAccount = z
  .object({
    id: z.string(),
    /** Slack's ids of the workspace and of the person. */
    team: z.string(),
    user: z.string(),
    /** Their name in Slack. */
    name: z.string(),
    email: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SlackAccount' })
export type SlackAccount = z.infer<typeof SlackAccount>
