import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { whenText } from '../when.ts'
import { words } from './words.ts'

/** Milliseconds before its end in which a token's end is a warning. */
const soon = 7 * 86_400_000

type TokenEndProps = {
  /** ISO 8601; null: never. */
  expiresAt: string | null
  /** UNIX milliseconds. */
  now: number
  onPairAgain: () => void
}

/** Until when a relay knows this browser, and a week before that, what to do about it. */
export function TokenEnd({ expiresAt, now, onPairAgain }: TokenEndProps) {
  if (expiresAt === null) return <p class="hint">{words.endsNever}</p>
  const end = Date.parse(expiresAt)
  if (end - now > soon) return <p class="hint">{words.ends(whenText(end))}</p>
  return (
    <div class="load-trouble">
      <StatusLine tone="bad">{words.endsSoon(whenText(end))}</StatusLine>
      <Button onClick={onPairAgain}>{words.pairAgain}</Button>
    </div>
  )
}
