import { useState } from 'preact/hooks'
import type { LogLine } from '#shared/model/log-line.ts'
import { lineTime } from './line-time.ts'
import { words } from './words.ts'

type LogRowProps = {
  line: LogLine
  zone: string
  withDay: boolean
  /** UNIX seconds while it is pointed at; null when it no longer is. */
  onPoint: (at: number | null) => void
  onCopy: (line: LogLine) => void
}

/** One line: when, how bad, what; its labels when it is opened. */
export function LogRow({ line, zone, withDay, onPoint, onCopy }: LogRowProps) {
  const [open, setOpen] = useState(false)
  const { at, text, level, labels, cut } = line
  const seconds = Number(BigInt(at) / 1_000_000n) / 1000
  return (
    // The button in it does the same by focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      class={`log-line ${level ?? 'unsaid'}`}
      onMouseEnter={() => onPoint(seconds)}
      onMouseLeave={() => onPoint(null)}
    >
      <button
        class="log-text"
        type="button"
        aria-expanded={open}
        onClick={() => getSelection()?.isCollapsed !== false && setOpen(!open)}
        onFocus={() => onPoint(seconds)}
        onBlur={() => onPoint(null)}
        onKeyDown={event => {
          if (event.key !== 'c' || event.ctrlKey || event.metaKey) return
          event.stopPropagation()
          onCopy(line)
        }}
      >
        <time dateTime={new Date(seconds * 1000).toISOString()}>{lineTime(at, zone, withDay)}</time>
        {level && <span class="unseen">{words.level[level]}</span>}
        <span class="log-words">
          {text}
          {cut !== undefined && <em> {words.cut(cut)}</em>}
        </span>
      </button>
      {open && (
        <div class="log-labels">
          {Object.entries(labels).map(([name, value]) => (
            <span key={name} title={value}>
              <b>{name}</b> {value}
            </span>
          ))}
          <button class="link" type="button" onClick={() => onCopy(line)}>
            {words.copyLine}
          </button>
        </div>
      )}
    </li>
  )
}
