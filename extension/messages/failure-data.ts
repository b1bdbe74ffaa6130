import * as z from 'zod'
import { failureCodes } from '#shared/kit/failure.ts'

/** A Failure as it travels in messages. */
export const FailureData = z.object({
  code: z.enum(failureCodes),
  message: z.string(),
  detail: z.string().optional(),
  field: z.string().optional(),
  next: z
    .discriminatedUnion('do', [
      z.object({ do: z.literal('try-again') }),
      z.object({ do: z.literal('sign-in'), url: z.string() }),
      z.object({ do: z.literal('open'), url: z.string(), label: z.string() }),
      z.object({ do: z.literal('allow'), origin: z.string() }),
      z.object({ do: z.literal('pair') }),
      z.object({ do: z.literal('options'), section: z.string() }),
    ])
    .optional(),
  retryAfter: z.number().optional(),
})
