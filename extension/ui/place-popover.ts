export type Edges = { left: number; top: number; right: number; bottom: number }
export type Size = { width: number; height: number }
export type PopoverPlace = { left: number; top: number; maxHeight: number }

const gap = 4
const margin = 4

/**
 * Where something that belongs to a button opens: below it where there is room, else above, else on the side of more room,
 * where it scrolls; its right edge at the button's, and never over an edge of the frame. All in CSS pixels.
 * @param align which edges of button and popover meet
 */
export function placePopover(anchor: Edges, size: Size, frame: Size, align: 'start' | 'end' = 'end'): PopoverPlace {
  const below = frame.height - anchor.bottom - gap - margin
  const above = anchor.top - gap - margin
  const wanted = align === 'end' ? anchor.right - size.width : anchor.left
  const left = Math.max(margin, Math.min(wanted, frame.width - margin - size.width))
  if (size.height <= below) return { left, top: anchor.bottom + gap, maxHeight: below }
  if (size.height <= above) return { left, top: anchor.top - gap - size.height, maxHeight: above }
  // Neither side has the room: over the button, as tall as the frame allows.
  const maxHeight = frame.height - margin * 2
  const height = Math.min(size.height, maxHeight)
  return { left, top: Math.max(margin, Math.min(anchor.bottom + gap, frame.height - margin - height)), maxHeight }
}
