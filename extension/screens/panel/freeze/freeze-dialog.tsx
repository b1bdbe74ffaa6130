import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/ui/severity-name.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import type { OpenIncident } from '#extension/messages/incidents.ts'
import { outcomeOf, type FailureValue } from '#shared/kit/failure.ts'
import { useNextStep } from '../live/use-next-step.ts'
import type { ToolProps } from '../tools/tool.ts'
import './freeze.css'
import { words } from './words.ts'

/** Over the panel: with which of the open incidents it is frozen. */
export function FreezeDialog({ live, deps, say, onClose }: ToolProps) {
  const ticket = deps.ticket ?? ''
  const open = useResource(() => deps.ask('panel/incidents', { ticket }))
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<FailureValue>()
  const [done, setDone] = useState<{ name: string; url: string }>()
  const { take } = useNextStep(deps, () => {
    setFailure(undefined)
    open.refresh()
  })
  const box = useFocusInside<HTMLDivElement>()
  const incidents = open.value?.incidents
  const trouble = failure ?? (open.busy ? undefined : open.failure)

  async function freeze(incident: OpenIncident): Promise<void> {
    const { panel, choice } = live
    if (!panel || busy !== undefined) return
    const name = nameOf(incident)
    setBusy(name)
    const { project, iid } = incident
    const ends = { from: isoOf(panel.window.from), to: isoOf(panel.window.to) }
    const outcome = await outcomeOf(() => deps.ask('panel/freeze', { ticket, project, iid, choice, ...ends }))
    setBusy(undefined)
    if (outcome.ok) setDone({ name, url: outcome.value.url })
    else setFailure(outcome.failure)
  }

  async function copy(url: string): Promise<void> {
    say((await deps.copy(url)) ? words.copied : words.notCopied)
    onClose()
  }

  return (
    // Hears the keys of everything in it: the panel's own are letters, and stay out of here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      class="over freeze"
      role="dialog"
      aria-label={words.title}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <div class="over-head">
        <h2>{words.title}</h2>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <p class="hint">{words.explain}</p>
      <p class="freeze-said" role="status">
        {done ? words.done(done.name) : busy ? words.freezing(busy) : incidents ? '' : trouble ? '' : words.loading}
      </p>
      {done && <Button onClick={() => void copy(done.url)}>{words.copyLink}</Button>}
      {trouble && <ErrorCard failure={trouble} busy={open.busy} onNext={take} />}
      {!done && !trouble && incidents?.length === 0 && <p>{words.none}</p>}
      {!done && !trouble && incidents && incidents.length > 0 && (
        <ul class="freeze-list" aria-label={words.incidents}>
          {incidents.map(incident => (
            <li key={nameOf(incident)}>
              <button type="button" disabled={busy !== undefined} onClick={() => void freeze(incident)}>
                <SeverityMark severity={incident.severity} />
                <span class="unseen">{severityName(incident.severity)}</span>
                <span class="freeze-title">{incident.title}</span>
                <span class="freeze-name">{nameOf(incident)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function nameOf({ project, iid }: OpenIncident): string {
  return `${project}#${iid}`
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}

/** The keyboard comes in here, and goes back to where it was. */
function useFocusInside<T extends HTMLElement>() {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    box.current?.querySelector('button')?.focus()
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return box
}
