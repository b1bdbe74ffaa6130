import { ageText } from '#extension/language/age.ts'
import { CheckIcon } from '#extension/ui/icons.tsx'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import { words } from '../words.ts'
import { keyOf, type Act } from './use-acts.ts'

type IncidentRowProps = {
  incident: KnownIncident
  /** Which of the list, counted from 0: not all are drawn. */
  at: number
  /** Whether there is more than one relay, so that it has to be said which. */
  several: boolean
  /** Drawn without colour: this is what was last heard of its relay. */
  stale: boolean
  now: number
  onOpen: () => void
  onAct: (act: Act) => void
}

/** One incident: how bad, what, how long, where, who has it; and what can be done about it without opening it. */
export function IncidentRow({ incident, at, several, stale, now, onOpen, onAct }: IncidentRowProps) {
  const { severity, title, iid, project, relay, alerts, acknowledgedAt, assignees, call, createdAt, state } = incident
  const closed = state === 'closed'
  return (
    <div
      role="row"
      aria-rowindex={at + 1}
      aria-label={words.itemName(severity, title, iid)}
      class={stale ? 'stale' : undefined}
    >
      <div role="gridcell">
        <button class="incident" type="button" data-key={keyOf(incident)} onClick={onOpen}>
          <SeverityMark severity={severity} />
          <span class="unseen">{severityName(severity)}: </span>
          <span class="incident-title" title={title}>
            {title}
          </span>
          <time dateTime={createdAt}>{ageText(now - Date.parse(createdAt))}</time>
          <span class="incident-meta">
            <span>{words.where(project, iid)}</span>
            {several && <span>{new URL(relay).host}</span>}
            {alerts.length > 0 && <span>{words.alerts(alerts.length)}</span>}
            {closed ? (
              <span>{words.closed}</span>
            ) : acknowledgedAt ? (
              <span>{words.acknowledged}</span>
            ) : (
              <span class="triggered">{words.triggered}</span>
            )}
            {assignees.length > 0 && <span class="people">{assignees.join(', ')}</span>}
          </span>
        </button>
      </div>
      <div role="gridcell" class="row-acts">
        {call && isSafeHref(call.url) && !closed && (
          <a class="join" href={call.url} target="_blank" rel="noopener noreferrer">
            {words.joinCall}
            <span class="unseen">{words.ofIncident(iid)}</span>
          </a>
        )}
        {!closed && !acknowledgedAt && (
          <button
            class="row-act"
            type="button"
            tabIndex={-1}
            title={words.acknowledge}
            onClick={() => onAct('acknowledge')}
          >
            <CheckIcon />
            <span class="unseen">
              {words.acknowledge}
              {words.ofIncident(iid)}
            </span>
          </button>
        )}
        {!closed && (
          <button class="row-act" type="button" tabIndex={-1} title={words.close} onClick={() => onAct('close')}>
            <span aria-hidden="true">×</span>
            <span class="unseen">
              {words.close}
              {words.ofIncident(iid)}
            </span>
          </button>
        )}
      </div>
    </div>
  )
}
