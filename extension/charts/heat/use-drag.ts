import { useRef, useState } from 'preact/hooks'

type Span = { from: number; to: number }

/** Less than this is a click, in CSS pixels. */
const least = 6

/**
 * A stretch that is dragged across a box, from 0 to 1 of its width.
 * @param done called with the stretch when the pointer is let go
 */
export function useDrag(done: ((span: Span) => void) | undefined) {
  const start = useRef<{ share: number; x: number }>(undefined)
  const [span, setSpan] = useState<Span | null>(null)

  function down(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (!done || event.button !== 0) return
    start.current = { share: shareOf(event), x: event.clientX }
    event.currentTarget.setPointerCapture?.(event.pointerId) // a hand may let go outside
  }

  function move(event: PointerEvent & { currentTarget: HTMLElement }) {
    if (start.current === undefined) return
    const { share, x } = start.current
    const here = shareOf(event)
    const far = Math.abs(event.clientX - x) >= least
    setSpan(far ? { from: Math.min(share, here), to: Math.max(share, here) } : null)
  }

  function up() {
    if (start.current !== undefined && span) done?.(span)
    stop()
  }

  function stop() {
    start.current = undefined
    setSpan(null)
  }

  return { span, down, move, up, stop }
}

function shareOf({ clientX, currentTarget }: PointerEvent & { currentTarget: HTMLElement }): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  return width > 0 ? Math.max(0, Math.min(1, (clientX - left) / width)) : 0
}
