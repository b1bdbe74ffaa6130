import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { OpenChannel, PageChannel, PageWord, TimeRange } from './page-channel.ts'

export type PageShare = {
  /** Where another panel's cursor is, in UNIX seconds. */
  cursorAt: number | null
  /** Where the cursor is, one's own or another panel's. */
  cursor: () => number | null
  tellCursor: (at: number | null) => void
  tellRange: (range: TimeRange) => void
}

/**
 * The cursor and the range that the panels of a page share. Cursors come and go at most once per drawn frame.
 * @param onRange another panel wants all to show a range
 */
export function usePageChannel(
  tabId: number | undefined,
  open: OpenChannel,
  onRange: (range: TimeRange) => void,
): PageShare {
  const [cursorAt, setCursorAt] = useState<number | null>(null)
  const channel = useRef<PageChannel>(undefined)
  const heard = useRef(onRange)
  heard.current = onRange
  const own = useRef<number | null>(null)
  const next = useRef<number | null | undefined>(undefined)

  useEffect(() => {
    if (tabId === undefined || tabId < 0) return
    const show = perFrame((at: number | null) => setCursorAt(at))
    const opened = open(tabId, (word: PageWord) => ('range' in word ? heard.current(word.range) : show(word.cursor)))
    channel.current = opened
    return () => {
      channel.current = undefined
      opened.close()
    }
  }, [tabId])

  const tellCursor = useCallback((at: number | null) => {
    own.current = at
    const waiting = next.current !== undefined
    next.current = at
    if (waiting) return
    requestAnimationFrame(() => {
      const cursor = next.current ?? null
      next.current = undefined
      channel.current?.tell({ cursor })
    })
  }, [])
  const tellRange = useCallback((range: TimeRange) => channel.current?.tell({ range }), [])
  return { cursorAt, cursor: () => own.current ?? cursorAt, tellCursor, tellRange }
}

/** The last of many calls within a drawn frame. */
function perFrame<T>(work: (value: T) => void): (value: T) => void {
  let latest: { value: T } | undefined
  return value => {
    const waiting = latest !== undefined
    latest = { value }
    if (waiting) return
    requestAnimationFrame(() => {
      const last = latest
      latest = undefined
      if (last) work(last.value)
    })
  }
}
