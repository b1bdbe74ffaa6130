import * as z from 'zod'
import { IntakeKind } from '../model/inlet.ts'

export const InletCreate = z
  .object({ kind: IntakeKind.default('alertmanager'), name: z.string().min(1).max(255) })
  .meta({ id: 'InletCreate' })

export const InletChange = z
  .object({ name: z.string().min(1).max(255), active: z.boolean() })
  .partial()
  .meta({ id: 'InletChange' })

/** POST …/rotate: the old key stays valid for so many minutes. */
export const InletRotate = z
  .object({ overlapMinutes: z.number().int().min(0).max(10080).default(60) })
  .meta({ id: 'InletRotate' })

/** POST …/test: the payload to take in as if it had come from outside; a sample one when missing. */
export const InletTest = z.object({ payload: z.unknown().optional() }).meta({ id: 'InletTest' })

/** One line of a delivery's answer: an alert that was kept, by its number and title, as GitLab answers. */
export const Delivered = z.object({ iid: z.number().int(), title: z.string() }).meta({ id: 'Delivered' })
export type Delivered = z.infer<typeof Delivered>
