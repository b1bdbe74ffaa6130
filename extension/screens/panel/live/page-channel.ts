// What panels of one page tell each other: where the cursor is and which range to show. Only times travel, never values.

export type TimeRange = { from: string; to: string }
export type PageWord = { cursor: number | null } | { range: TimeRange }

export type PageChannel = { tell: (word: PageWord) => void; close: () => void }

/** Opens the channel of one tab. Frames of other pages of the extension's origin hear another. */
export type OpenChannel = (tabId: number, hear: (word: PageWord) => void) => PageChannel

/** In the extension's own origin, which no page shares. */
export function openChannel(tabId: number, hear: (word: PageWord) => void): PageChannel {
  const channel = new BroadcastChannel(`tocsin-tab-${tabId}`)
  channel.addEventListener('message', ({ data }) => {
    const word = readWord(data)
    if (word) hear(word)
  })
  // A channel takes no target: it is of our own origin already.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { tell: word => channel.postMessage(word), close: () => channel.close() }
}

/** Another version of ourselves may speak after an update; what is not understood is left. */
export function readWord(data: unknown): PageWord | null {
  if (typeof data !== 'object' || data === null) return null
  if ('cursor' in data) {
    const { cursor } = data
    return cursor === null || (typeof cursor === 'number' && Number.isFinite(cursor)) ? { cursor } : null
  }
  if (!('range' in data) || typeof data.range !== 'object' || data.range === null) return null
  if (!('from' in data.range) || !('to' in data.range)) return null
  const { from, to } = data.range
  if (!isEnd(from) || !isEnd(to)) return null
  return { range: { from, to } }
}

function isEnd(text: unknown): text is string {
  return typeof text === 'string' && text.length > 0 && text.length <= 64
}
