import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { FailureValue } from '#shared/kit/failure.ts'
import { words } from './words.ts'

/** A list that could not be read, or only in part. */
export function LoadTrouble({ failure, onAgain }: { failure: FailureValue | null | undefined; onAgain: () => void }) {
  if (!failure) return null
  return (
    <div class="load-trouble">
      <StatusLine tone="bad">{failure.message}</StatusLine>
      <Button onClick={onAgain}>{words.tryAgain}</Button>
    </div>
  )
}
