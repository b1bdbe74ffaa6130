import * as z from 'zod'

/** An access that something which is set up here needs and the browser does not give. */
export const MissingAccess = z.discriminatedUnion('of', [
  /** `name`: of the connection. */
  z.object({ of: z.literal('connection'), pattern: z.string(), host: z.string(), name: z.string() }),
  z.object({ of: z.literal('relay'), pattern: z.string(), host: z.string() }),
  z.object({ of: z.literal('site'), pattern: z.string(), host: z.string() }),
  z.object({ of: z.literal('notifications') }),
])
export type MissingAccess = z.infer<typeof MissingAccess>

const nothing = z.object({})

/** What the extension lacks since it was updated. */
export const updateMessages = {
  /** Nothing, unless it was updated since somebody said "Not now". */
  'update/missing': { from: 'own', request: nothing, reply: z.object({ missing: z.array(MissingAccess) }) },
  /** Not asked again before the next update. */
  'update/not-now': { from: 'own', request: nothing, reply: nothing },
} as const
