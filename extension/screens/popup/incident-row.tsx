import { ageText } from '#extension/language/age.ts'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Incident } from '#shared/model/incident.ts'
import { words } from './words.ts'

type IncidentRowProps = { incident: Incident; now: number; onOpen: () => void }

/** One incident: how bad, what, how long, where, whether somebody has it. */
export function IncidentRow({ incident, now, onOpen }: IncidentRowProps) {
  const { severity, title, iid, project, alerts, acknowledgedAt, call, createdAt } = incident
  return (
    <li aria-label={words.itemName(severity, title, iid)}>
      <button class="incident" type="button" onClick={onOpen}>
        <SeverityMark severity={severity} />
        <span class="incident-title" title={title}>
          {title}
        </span>
        <time dateTime={createdAt}>{ageText(now - Date.parse(createdAt))}</time>
        <span class="incident-meta">
          <span>{words.where(project, iid)}</span>
          {alerts.length > 0 && <span>{words.alerts(alerts.length)}</span>}
          {acknowledgedAt ? <span>{words.acknowledged}</span> : <span class="triggered">{words.triggered}</span>}
        </span>
      </button>
      {call && isSafeHref(call.url) && (
        <a class="join" href={call.url} target="_blank" rel="noopener noreferrer">
          {words.joinCall}
          <span class="unseen">{words.ofIncident(iid)}</span>
        </a>
      )}
    </li>
  )
}
