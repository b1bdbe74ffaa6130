import { setTimeout as delay } from 'node:timers/promises'
import type { Log } from '../log.ts'

/** Does a job again and again with a pause between, until stopped. A job that fails is logged and tried again. */
export async function repeat(
  name: string,
  job: () => Promise<void>,
  { pauseMs, log, signal }: { pauseMs: number; log: Log; signal: AbortSignal },
): Promise<void> {
  while (!signal.aborted) {
    await job().catch((err: unknown) => log.error({ err, job: name }, 'a job failed'))
    await delay(pauseMs, undefined, { signal, ref: false }).catch(() => undefined) // stopped while waiting
  }
}
