import { ageText, agoText } from '#extension/language/age.ts'
import { LinkButton } from '#extension/ui/button.tsx'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { useNow } from '#extension/ui/use-every.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { IncidentCard } from '#shared/model/incident-card.ts'
import { words } from '../words.ts'

const text = words.incident

/** An incident in a few words, as in the popup's list, with its call and the way to it. */
export function IncidentBody({ incident, now }: { incident: IncidentCard; now: () => number }) {
  const at = useNow(now, 30_000)
  const { severity, title, iid, project, createdAt, closedAt, alertCount, assignees, callUrl, url } = incident
  return (
    <div class="incident">
      <SeverityMark severity={severity} />
      <h1 title={title}>
        <span class="unseen">{severityName(severity)}: </span>
        {title}
      </h1>
      <span class="where">{text.where(project, iid)}</span>
      <p class="meta">
        <IncidentState incident={incident} />
        <time dateTime={closedAt ?? createdAt}>
          {closedAt ? agoText(at - Date.parse(closedAt)) : ageText(at - Date.parse(createdAt))}
        </time>
        {alertCount > 0 && <span>{text.alerts(alertCount)}</span>}
        <span class="people">{assignees.length > 0 ? assignees.join(', ') : text.nobody}</span>
      </p>
      <p class="doors">
        {isSafeHref(url) && (
          <LinkButton look="main" href={url}>
            {text.open}
          </LinkButton>
        )}
        {!closedAt && callUrl && isSafeHref(callUrl) && <LinkButton href={callUrl}>{text.join}</LinkButton>}
      </p>
    </div>
  )
}

function IncidentState({ incident: { state, acknowledgedAt } }: { incident: IncidentCard }) {
  if (state === 'closed') return <span class="closed">{text.closed}</span>
  return acknowledgedAt ? <span>{text.acknowledged}</span> : <span class="triggered">{text.triggered}</span>
}
