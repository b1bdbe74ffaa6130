import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import type { OpenIncident } from '#extension/messages/incidents.ts'
import { outcomeOf, type FailureValue } from '#shared/kit/failure.ts'
import { useNextStep } from '../live/use-next-step.ts'
import type { ToolProps } from '../tools/tool.ts'
import './incidents.css'
import { words } from './words.ts'

type IncidentDialogProps<Reply> = Pick<ToolProps, 'deps' | 'onClose'> & {
  title: string
  explain: string
  busyWith: (name: string) => string
  doneWith: (name: string) => string
  /** What is done with the chosen incident. @throws Failure */
  act: (incident: OpenIncident) => Promise<Reply>
  /** What can be done next. */
  after: (reply: Reply, incident: OpenIncident) => ComponentChildren
}

/** Over the panel: with which of the open incidents something is done. */
export function IncidentDialog<Reply>(props: IncidentDialogProps<Reply>) {
  const { deps, title, explain, busyWith, doneWith, act, after, onClose } = props
  const open = useResource(() => deps.ask('panel/incidents', { ticket: deps.ticket ?? '' }))
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<FailureValue>()
  const [done, setDone] = useState<{ incident: OpenIncident; reply: Reply }>()
  const { take } = useNextStep(deps, () => {
    setFailure(undefined)
    open.refresh()
  })
  const box = useFocusInside<HTMLDivElement>(done !== undefined)
  const incidents = open.value?.incidents
  const several = new Set(incidents?.map(({ relay }) => relay)).size > 1
  const trouble = failure ?? (open.busy ? undefined : open.failure)

  async function choose(incident: OpenIncident): Promise<void> {
    if (busy !== undefined) return
    setBusy(nameOf(incident))
    const outcome = await outcomeOf(() => act(incident))
    setBusy(undefined)
    if (outcome.ok) setDone({ incident, reply: outcome.value })
    else setFailure(outcome.failure)
  }

  function status(): string {
    if (done) return doneWith(nameOf(done.incident))
    if (busy !== undefined) return busyWith(busy)
    return incidents || trouble ? '' : words.loading
  }

  return (
    // Hears the keys of everything in it: the panel's own are letters, and stay out of here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={box}
      class="over choose-incident"
      role="dialog"
      aria-label={title}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
      }}
    >
      <div class="over-head">
        <h2>{title}</h2>
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      <p class="hint">{explain}</p>
      <p class="choose-said" role="status">
        {status()}
      </p>
      {done && after(done.reply, done.incident)}
      {trouble && <ErrorCard failure={trouble} busy={open.busy} onNext={take} />}
      {!done && !trouble && incidents?.length === 0 && <p>{words.none}</p>}
      {!done && !trouble && incidents && incidents.length > 0 && (
        <ul class="choose-list" aria-label={words.incidents}>
          {incidents.map(incident => (
            <li key={`${incident.relay} ${nameOf(incident)}`}>
              <button type="button" disabled={busy !== undefined} onClick={() => void choose(incident)}>
                <SeverityMark severity={incident.severity} />
                <span class="unseen">{severityName(incident.severity)}</span>
                <span class="choose-title">{incident.title}</span>
                <span class="choose-name">
                  {nameOf(incident)}
                  {several && ` · ${new URL(incident.relay).host}`}
                </span>
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

/** The keyboard comes in here, and goes back to where it was. What it was on is gone with the list when all is done. */
function useFocusInside<T extends HTMLElement>(done: boolean) {
  const box = useRef<T>(null)
  useLayoutEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useLayoutEffect(() => box.current?.querySelector('button')?.focus(), [done])
  return box
}
