import type { Notice } from '#shared/model/notice.ts'
import type { Words } from './words.en.ts'
import { toldWords } from './words.ts'

/** How far a notice has come. `at` (ISO 8601) is shown as a time after the words. */
export type Receipt = { tone: 'ended' | 'firing' | 'quiet'; words: string; at?: string }

/** @param now UNIX milliseconds */
export function receiptOf({ state, attempts, nextAt, sentAt }: Notice, now: number): Receipt {
  const words = toldWords()
  if (state === 'sent') return { tone: 'ended', words: words.sent, at: sentAt ?? undefined }
  if (state === 'dead') return { tone: 'firing', words: words.notSent }
  if (state === 'sending' && attempts <= 1) return { tone: 'quiet', words: words.sending }
  const left = nextAt === null ? 0 : Date.parse(nextAt) - now
  if (attempts > 0) {
    return { tone: 'firing', words: left > 0 ? words.retryIn(attempts, spanOf(left, words)) : words.retryNow(attempts) }
  }
  // Nobody has tried yet: quiet hours, a digest, or a relay that is at it this very second.
  return left > 5000
    ? { tone: 'quiet', words: words.waits(spanOf(left, words)) }
    : { tone: 'quiet', words: words.onItsWay }
}

/** Whether somebody should look at it. */
export function isTroubled({ state, attempts }: Notice): boolean {
  return state === 'dead' || (state !== 'sent' && attempts > 1) || (state === 'waiting' && attempts > 0)
}

/** Those that tell of trouble first, then the newest. A card that was drawn anew told nobody anything. */
export function orderNotices(notices: readonly Notice[]): Notice[] {
  const shown = notices.filter(notice => notice.change !== 'refresh' || isTroubled(notice))
  return [...shown.filter(isTroubled), ...shown.filter(notice => !isTroubled(notice))]
}

/** Rounded up, so that it never promises too much: "40 s", "12 min", "7 h". */
function spanOf(ms: number, { units }: Words): string {
  if (ms < 90_000) return `${Math.ceil(ms / 1000)} ${units.seconds}`
  const minutes = Math.ceil(ms / 60_000)
  if (minutes < 90) return `${minutes} ${units.minutes}`
  const hours = Math.ceil(minutes / 60)
  return hours < 48 ? `${hours} ${units.hours}` : `${Math.ceil(hours / 24)} ${units.days}`
}
