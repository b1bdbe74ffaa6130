import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '#shared/kit/failure.ts'

/** What the work comes to, or trouble when it takes longer than so many milliseconds. */
export async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  const done = new AbortController()
  const late = wait(patience, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Failure('timeout', 'The source did not answer in time. Open the link, or reload the page.')
  })
  late.catch(() => {}) // stopped when the work was quicker
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}
