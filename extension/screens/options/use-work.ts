import { useState } from 'preact/hooks'
import { toFailure } from '#shared/kit/failure.ts'

export type Said = { tone: 'ok' | 'bad' | 'quiet'; sentence: string }

/** A piece of work that a button starts: whether it is under way, and the sentence it ended with. */
export function useWork() {
  const [busy, setBusy] = useState(false)
  const [said, say] = useState<Said | null>(null)

  /** Runs it unless something is under way. What it returns, or the failure it throws, is said. */
  async function run(work: () => Promise<Said | null>): Promise<void> {
    if (busy) return
    setBusy(true)
    say(null)
    try {
      say(await work())
    } catch (thrown) {
      say({ tone: 'bad', sentence: toFailure(thrown).message })
    }
    setBusy(false)
  }

  return { busy, said, say, run }
}
