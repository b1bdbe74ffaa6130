import { act } from 'preact/test-utils'

/** Runs the work and everything that it set going, down to the last drawn change. */
export function settle(work: () => void = () => undefined): Promise<void> {
  return act(async () => {
    work()
    await new Promise(resolve => setImmediate(resolve))
  })
}
