import { useId, useLayoutEffect, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { DownIcon } from '#extension/ui/icons.tsx'
import { usePopover } from '#extension/ui/use-popover.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { refreshChoices, type LivePanel } from '../live/use-panel.ts'
import { writtenRange } from '../live/zoom.ts'
import { words } from '../words.ts'
import { toLocalInput, zoneLabel } from './local-time.ts'
import { rangeText } from './range-text.ts'
import { readRange } from './read-range.ts'

const text = words.range
const quick = ['15m', '1h', '6h', '24h', '2d', '7d', '30d']

/** The chip with the range, and what opens below it: quick ranges, a range in words or by calendar, how often to renew. */
export function RangePicker({ live, deps }: { live: LivePanel; deps: PanelDeps }) {
  const { open, setOpen, close, button, box } = usePopover<HTMLDivElement>()
  const id = useId()
  const shown = rangeText(live, deps.zone)
  const go = (from: string, to: string) => {
    live.ranges.go({ from, to })
    close()
  }
  useLayoutEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('button, input')?.focus()
  }, [open])
  if (!shown) return null
  return (
    <div class="menu-anchor">
      <button
        ref={button}
        class="chip press"
        type="button"
        title={text.pick}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span class="chip-text">{shown}</span>
        <DownIcon />
      </button>
      {open && (
        <div ref={box} id={id} class="popover range" role="dialog" aria-label={text.pick}>
          <div class="quick" role="group" aria-label={text.quick}>
            {quick.map(length => (
              <button key={length} type="button" title={text.last(length)} onClick={() => go(`now-${length}`, 'now')}>
                {length}
              </button>
            ))}
          </div>
          <RangeForm live={live} now={deps.now()} onRange={go} />
          <div class="range-line">
            {live.ranges.range && (
              <Button
                onClick={() => {
                  live.ranges.back()
                  close()
                }}
              >
                {text.back}
              </Button>
            )}
            {live.live && <RefreshChoice live={live} />}
          </div>
        </div>
      )}
    </div>
  )
}

type RangeFormProps = { live: LivePanel; now: number; onRange: (from: string, to: string) => void }

function RangeForm({ live, now, onRange }: RangeFormProps) {
  const { zone, panel, ranges, claim } = live
  const window = panel?.window
  const written = ranges.range ?? writtenRange(claim?.range)
  const local = (at: number | undefined) => (at === undefined ? '' : toLocalInput(at, zone))
  const words = (end: string | undefined, at: number | undefined) =>
    end?.startsWith('now') ? end : local(at).replace('T', ' ')
  const [from, setFrom] = useState(() => words(written?.from, window?.from))
  const [to, setTo] = useState(() => words(written?.to ?? (live.live ? 'now' : undefined), window?.to))
  const [trouble, setTrouble] = useState<{ field: string; message: string }>()
  const ends = [
    { field: 'from', label: text.from, value: from, set: setFrom, at: window?.from },
    { field: 'to', label: text.to, value: to, set: setTo, at: window?.to },
  ]
  return (
    <form
      class="range-form"
      onSubmit={event => {
        event.preventDefault()
        const read = readRange(from, to, zone, now)
        if (read.ok) onRange(read.range.from, read.range.to)
        else setTrouble(read)
      }}
    >
      {ends.map(({ field, label, value, set, at }) => (
        <div key={field} class="range-end">
          <Field
            label={label}
            value={value}
            mono
            onInput={next => {
              set(next)
              setTrouble(undefined)
            }}
            {...(trouble?.field === field ? { trouble: trouble.message } : {})}
          />
          <input
            type="datetime-local"
            step={1}
            aria-label={text.calendar(label)}
            title={text.calendar(label)}
            value={local(at)}
            onInput={event => {
              if (event.currentTarget.value) set(event.currentTarget.value.replace('T', ' '))
              setTrouble(undefined)
            }}
          />
        </div>
      ))}
      <div class="range-line">
        <span class="hint grow">{text.hint(zoneLabel(now / 1000, zone))}</span>
        <Button look="main" type="submit">
          {text.apply}
        </Button>
      </div>
    </form>
  )
}

function RefreshChoice({ live }: { live: LivePanel }) {
  const current = live.paused ? 0 : live.every
  const choices = [...new Set([...refreshChoices, live.every])].sort((a, b) => a - b)
  return (
    <div class="quick refresh" role="group" aria-label={text.refresh}>
      <span>{text.refresh}</span>
      {choices.map(seconds => (
        <button
          key={seconds}
          type="button"
          aria-pressed={seconds === current}
          onClick={() => (seconds === 0 ? live.setPaused(true) : live.setEvery(seconds))}
        >
          {words.every(seconds)}
        </button>
      ))}
    </div>
  )
}
