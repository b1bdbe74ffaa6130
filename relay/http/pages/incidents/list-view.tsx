/** @jsxImportSource hono/jsx */
import type { Incident, IncidentState } from '#shared/model/incident.ts'
import { Age, exactTime } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'

export type IncidentListProps = {
  /** Slug. */
  project: string
  state: IncidentState
  incidents: Incident[]
  counts: Record<IncidentState, number>
  /** The cursor of the older ones. */
  next: string | null
  /** Whether these are already older ones. */
  older: boolean
  /** ISO 8601; since when nothing is open, where that is known. */
  quietSince?: string
  now: number
}

export function IncidentListView(props: IncidentListProps) {
  const { project, state, incidents, counts, next, older, now } = props
  const path = `/${project}/incidents`
  return (
    <Page title={`Incidents of ${project}`} project={project} crumb="Incidents">
      <main id="main" class="single">
        <h1 class="unseen">{`Incidents of ${project}`}</h1>
        <nav class="tabs" aria-label="State">
          <Tab href={path} current={state === 'opened'} name="Open" count={counts.opened} />
          <Tab href={`${path}?state=closed`} current={state === 'closed'} name="Closed" count={counts.closed} />
        </nav>
        {incidents.length > 0 ? (
          <ul class="incidents">
            {incidents.map(incident => (
              <Row incident={incident} now={now} />
            ))}
          </ul>
        ) : (
          <Nothing {...props} />
        )}
        {(next || older) && (
          <nav class="pager" aria-label="More">
            {older && <a href={state === 'opened' ? path : `${path}?state=closed`}>Newest</a>}
            {next && <a href={`${path}?state=${state}&cursor=${encodeURIComponent(next)}`}>Older</a>}
          </nav>
        )}
      </main>
    </Page>
  )
}

function Tab({ href, current, name, count }: { href: string; current: boolean; name: string; count: number }) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {name}
      <b>{count}</b>
    </a>
  )
}

function Row({ incident, now }: { incident: Incident; now: number }) {
  const { iid, project, title, severity, alerts, createdAt, assignees } = incident
  return (
    <li>
      <a href={`/${project}/incidents/${iid}`}>
        <SeveritySign severity={severity} named />
        <span class="title">{title}</span>
        <span class="age">
          <Age at={createdAt} now={now} />
        </span>
        <span class="meta">
          <span>{`#${iid}`}</span>
          <span>{alerts.length === 1 ? '1 alert' : `${alerts.length} alerts`}</span>
          <span class={`state ${stateOf(incident).toLowerCase()}`}>{stateOf(incident)}</span>
          {assignees.length > 0 && <span>{assignees.join(', ')}</span>}
        </span>
      </a>
    </li>
  )
}

/** An incident's state in the words that people use for it. */
export function stateOf(incident: Incident): 'Triggered' | 'Acknowledged' | 'Closed' {
  if (incident.state === 'closed') return 'Closed'
  return incident.acknowledgedAt === null ? 'Triggered' : 'Acknowledged'
}

function Nothing({ state, older, quietSince, counts }: IncidentListProps) {
  if (older) return <p class="nothing">No older incidents.</p>
  if (state === 'closed') return <p class="nothing">No incident has been closed yet.</p>
  return (
    <div class="nothing">
      <p>{quietSince ? `All quiet since ${exactTime(quietSince)}.` : 'All quiet.'}</p>
      {counts.closed === 0 && (
        <p class="quiet">
          Incidents appear here as soon as an alert arrives. <a href="/">Point your Alertmanager at this relay</a>, or
          send a test alert from there.
        </p>
      )}
    </div>
  )
}
