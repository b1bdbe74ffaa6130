import { useState } from 'preact/hooks'
import type { TimeRange } from './page-channel.ts'

export type Ranges = {
  /** What is shown instead of the link's own range. */
  range: TimeRange | null
  go: (range: TimeRange) => void
  /** One step back; false when the link's own range is shown already. */
  back: () => boolean
}

const most = 50

/** The ranges that were looked at, one on top of the other; at the bottom is the link's own. */
export function useRanges(): Ranges {
  const [stack, setStack] = useState<readonly TimeRange[]>([])
  const range = stack.at(-1) ?? null
  return {
    range,
    go: next =>
      setStack(before => {
        const top = before.at(-1)
        return top && top.from === next.from && top.to === next.to ? before : [...before, next].slice(-most)
      }),
    back: () => {
      if (stack.length === 0) return false
      setStack(before => before.slice(0, -1))
      return true
    },
  }
}
