import { sendJson } from '../../kit/send-json.ts'
import type { Connection } from '../../model/connection.ts'
import { parseDuration } from '../../time/durations.ts'
import type { SourceContext } from '../source.ts'
import { runtimeInfoRequest } from './requests.ts'
import { RuntimeInfo } from './wire.ts'

/** Seconds that it keeps samples. Null for a limit by size alone, and of what does not tell: Thanos, Mimir, VictoriaMetrics. */
export async function retentionOfPrometheus(connection: Connection, context: SourceContext): Promise<number | null> {
  const { body } = await sendJson(context.send, runtimeInfoRequest(connection, context))
  const told = RuntimeInfo.safeParse(body).data?.data.storageRetention ?? ''
  return parseDuration(told.split(' ')[0] ?? '') || null
}
