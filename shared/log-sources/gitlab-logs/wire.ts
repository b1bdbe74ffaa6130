import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// GET <project>/-/logs/elasticsearch.json and k8s.json, as GitLab 12.8 to 15 answer them.

export const Logs = z.object({
  status: z.literal('success'),
  logs: looseArray(
    z.object({
      timestamp: z.string(),
      message: z.string(),
      pod: z.string().optional().catch(undefined),
    }),
  ),
  pod_name: z.string().nullish().catch(undefined),
  container_name: z.string().nullish().catch(undefined),
  /** Two numbers with a comma between. */
  cursor: z.string().nullish().catch(undefined),
})
export type Logs = z.infer<typeof Logs>

export const Trouble = z.object({ message: z.string() })
