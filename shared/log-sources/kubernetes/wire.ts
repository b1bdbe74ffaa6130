import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// GET /api/v1/namespaces/<namespace>/pods, /version, and how the API says no.

const Container = z.object({ name: z.string() })

export const PodList = z.object({
  items: looseArray(
    z.object({
      metadata: z.object({ name: z.string() }),
      spec: z.object({ containers: looseArray(Container), initContainers: looseArray(Container) }),
    }),
  ),
})

export const Version = z.object({ gitVersion: z.string() })

export const Status = z.object({ kind: z.literal('Status'), message: z.string() })
