/** @jsxImportSource hono/jsx */
import { noteWords } from './words.ts'

/** Whether a note is an event on the timeline, and when that was. @param at as a `datetime-local` field has it, UTC */
export function TimelineFields({ onTimeline, at, now }: { onTimeline: boolean; at: string; now: number }) {
  const words = noteWords()
  return (
    <span class="on-timeline">
      <label class="check">
        <input type="checkbox" name="kind" value="timeline" checked={onTimeline} />
        {words.event}
      </label>
      <label class="check">
        <span>{words.at}</span>
        <input type="datetime-local" name="at" step={1} value={at} max={toField(now)} />
      </label>
    </span>
  )
}

/** @param at UNIX milliseconds, or ISO 8601 */
export function toField(at: number | string): string {
  return new Date(at).toISOString().slice(0, 19)
}

/** What a `datetime-local` field says, as UNIX milliseconds; undefined when empty, null when it is no time. */
export function fromField(text: string): number | undefined | null {
  if (text.trim() === '') return undefined
  const known = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?$/.test(text)
  const at = known ? Date.parse(`${text}Z`) : NaN
  return Number.isNaN(at) ? null : at
}
