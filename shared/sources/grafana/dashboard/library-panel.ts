import * as z from 'zod'
import { refusal, type Grafana } from '../ask.ts'
import type { PanelModel } from '../model.ts'
import { readPanelV1 } from './v1/panel-v1.ts'

const Wire = z.object({ result: z.object({ model: z.record(z.string(), z.unknown()) }) })

/** The panel itself, or what the library keeps of it under its own id, title and place. @throws Failure */
export async function withLibrary(panel: PanelModel, grafana: Grafana): Promise<PanelModel> {
  const { library, ...own } = panel
  if (!library) return panel
  const answer = await grafana.get(`/api/library-elements/${encodeURIComponent(library)}`)
  const parsed = Wire.safeParse(answer.body)
  if (!parsed.success || answer.status >= 300) throw refusal(answer, grafana, 'this library panel')
  const kept = readPanelV1(parsed.data.result.model)
  return {
    ...kept,
    id: own.id,
    title: own.title || kept.title,
    ...(own.group ? { group: own.group } : {}),
    ...(own.repeat ? { repeat: own.repeat } : {}),
    ...(own.groupRepeats ? { groupRepeats: own.groupRepeats } : {}),
    ...(own.groupVariables ? { groupVariables: own.groupVariables } : {}),
    ...(own.scoped ? { scoped: own.scoped } : {}),
  }
}
