import type * as z from 'zod'
import { Panel } from '../model/panel.ts'
import { PanelQuery } from './panels.ts'

/** POST …/incidents/:iid/frozen. */
export const FreezeChart = PanelQuery.extend({
  /** What a browser sees, of a connection that the relay does not ask. Absent: the relay draws the link itself. */
  panel: Panel.optional(),
}).meta({ id: 'FreezeChart' })
export type FreezeChart = z.infer<typeof FreezeChart>
