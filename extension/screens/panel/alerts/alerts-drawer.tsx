import { useEffect, useRef, useState } from 'preact/hooks'
import type { AlertsOfPanel } from '#extension/messages/alerts.ts'
import { Button } from '#extension/ui/button.tsx'
import { ErrorCard } from '#extension/ui/error-card.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { outcomeOf } from '#shared/kit/failure.ts'
import { prometheusRule } from '#shared/alerting/prometheus-rule.ts'
import type { AlertRule } from '#shared/model/alert-rule.ts'
import { useNextStep } from '../live/use-next-step.ts'
import type { ToolProps } from '../tools/tool.ts'
import './alerts.css'
import { NewAlert } from './new-alert.tsx'
import { RuleList } from './rule-list.tsx'
import { words } from './words.ts'

/** Below the chart: what watches it, and a rule to add. */
export function AlertsDrawer({ live, deps, say, onClose }: ToolProps) {
  const { choice } = live
  const load = (project?: string) => () =>
    deps.ask('panel/alerts', {
      ticket: deps.ticket ?? '',
      ...(choice === undefined ? {} : { choice }),
      ...(project === undefined ? {} : { project }),
    })
  const { value: alerts, failure, busy, refresh } = useResource(load())
  const [adding, setAdding] = useState(false)
  const drawer = useRef<HTMLElement>(null)
  const { take, trouble } = useNextStep(deps, () => refresh(load(alerts?.project)))
  const [notOpened, setNotOpened] = useState<string>()
  const rules = alerts?.rules ?? []
  const isNew = alerts !== undefined && alerts.mayCreate && (adding || rules.length === 0)

  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  useEffect(() => {
    drawer.current?.querySelector<HTMLElement>(isNew ? 'input' : 'button')?.focus({ preventScroll: true })
  }, [isNew, alerts === undefined])

  async function copy({ query, ...rule }: AlertRule): Promise<void> {
    if (query === null) return
    say((await deps.copy(prometheusRule({ ...rule, query }))) ? words.copied : words.notCopied)
  }

  async function openAll({ relay, project }: AlertsOfPanel): Promise<void> {
    const opened = await outcomeOf(() => deps.ask('panel/alerts-page', { relay, project }))
    setNotOpened(opened.ok ? undefined : opened.failure.message)
  }

  function leave(): void {
    if (isNew && rules.length > 0) setAdding(false)
    else onClose()
  }

  return (
    // Hears the keys of everything in it: the panel's own are letters, and stay out of here.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={drawer}
      class="alerts"
      role="dialog"
      aria-label={words.title}
      onKeyDown={event => {
        event.stopPropagation()
        if (event.key === 'Escape') leave()
      }}
    >
      <div class="alerts-head">
        <h2>{words.title}</h2>
        {alerts && !isNew && alerts.mayCreate && <Button onClick={() => setAdding(true)}>{words.add}</Button>}
        {alerts && <Button onClick={() => void openAll(alerts)}>{words.all(alerts.project)}</Button>}
        <button class="icon-button" type="button" aria-label={words.close} title={words.close} onClick={leave}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {(trouble ?? notOpened) && (
        <p class="note late" role="alert">
          {trouble ?? notOpened}
        </p>
      )}
      {failure && <ErrorCard failure={failure} busy={busy} onNext={take} />}
      {!alerts && !failure && (
        <p class="hint" role="status">
          {words.loading}
        </p>
      )}
      {alerts && !alerts.mayCreate && <p class="hint">{words.denied}</p>}
      {alerts && !isNew && rules.length === 0 && <p>{words.none}</p>}
      {alerts && !isNew && rules.length > 0 && <RuleList rules={rules} onCopy={rule => void copy(rule)} />}
      {isNew && (
        <NewAlert
          {...{ live, deps, say, alerts }}
          onProject={project => refresh(load(project))}
          onSaved={() => {
            setAdding(false)
            refresh(load(alerts.project))
          }}
        />
      )}
    </section>
  )
}
