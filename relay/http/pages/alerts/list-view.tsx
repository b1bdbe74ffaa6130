/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import { alertStatuses, type Alert, type AlertStatus } from '#shared/model/alert.ts'
import { severities } from '#shared/model/severity.ts'
import { Choice } from '../parts/fields.tsx'
import { Age } from '../parts/moment.tsx'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { alertsHref, type AlertFilters } from './alert-filters.ts'

export type AlertListProps = {
  project: string
  filters: AlertFilters
  alerts: Alert[]
  /** Of what text and severity let through. */
  counts: Record<AlertStatus, number>
  next: string | null
  setsUp: boolean
  now: number
}

/** An alert's status in the words that people use for it. */
export const statusNames: Record<AlertStatus, string> = {
  triggered: 'Triggered',
  acknowledged: 'Acknowledged',
  resolved: 'Resolved',
  ignored: 'Ignored',
}

export function AlertListView(props: AlertListProps) {
  const { project, filters, alerts, counts, next, setsUp, now } = props
  const sum = alertStatuses.reduce((all, status) => all + counts[status], 0)
  const tabs = [
    ...alertStatuses.map(status => ({ status, name: statusNames[status], count: counts[status] })),
    { status: 'all' as const, name: 'All', count: sum },
  ]
  return (
    <Page
      title={`Alerts of ${project}`}
      project={project}
      crumb={<ProjectNav project={project} here="alerts" setsUp={setsUp} />}
    >
      <main id="main" class="single">
        <h1 class="unseen">{`Alerts of ${project}`}</h1>
        <nav class="tabs" aria-label="Status">
          {tabs.map(({ status, name, count }) => (
            <a
              href={alertsHref(project, filters, { status })}
              aria-current={status === filters.status ? 'page' : undefined}
            >
              {name}
              <b>{count}</b>
            </a>
          ))}
        </nav>
        <Find project={project} filters={filters} />
        {alerts.length > 0 ? (
          <ul class="incidents">
            {alerts.map(alert => (
              <Row alert={alert} project={project} now={now} />
            ))}
          </ul>
        ) : (
          <Nothing project={project} filters={filters} />
        )}
        {(next || filters.cursor !== undefined) && (
          <nav class="pager" aria-label="More">
            {filters.cursor !== undefined && <a href={alertsHref(project, filters)}>First page</a>}
            {next && (
              <a href={alertsHref(project, filters, { cursor: next })} rel="next">
                Older
              </a>
            )}
          </nav>
        )}
      </main>
    </Page>
  )
}

function Find({ project, filters }: Pick<AlertListProps, 'project' | 'filters'>) {
  const { status, severity, q } = filters
  return (
    <search>
      <form class="filters find" method="get" action={`/${project}/alerts`}>
        {status !== 'triggered' && <input type="hidden" name="status" value={status} />}
        <input
          type="search"
          name="q"
          value={q}
          maxlength={200}
          placeholder="Title, description, service or tool"
          aria-label="Search"
        />
        <Choice
          name="severity"
          label="Severity"
          unseen
          value={severity}
          options={[
            { value: '', name: 'Any severity' },
            ...severities.map(value => ({ value, name: severityShapes[value].name })),
          ]}
        />
        <button class="btn">Search</button>
      </form>
    </search>
  )
}

function Row({ alert, project, now }: { alert: Alert; project: string; now: number }) {
  const { iid, title, severity, status, startedAt, service, environment, incident, eventCount } = alert
  return (
    <li>
      <a href={`/${project}/alerts/${iid}`}>
        <SeveritySign severity={severity} named />
        <span class="title">{title}</span>
        <span class="age">
          <Age at={startedAt} now={now} />
        </span>
        <span class="meta">
          <span class={`state ${status}`}>{statusNames[status]}</span>
          <span>{incident === null ? 'No incident' : `Incident #${incident}`}</span>
          {service && <span>{service}</span>}
          {environment && <span>{environment}</span>}
          {eventCount > 1 && <span>{`${eventCount} events`}</span>}
        </span>
      </a>
    </li>
  )
}

function Nothing({ project, filters }: Pick<AlertListProps, 'project' | 'filters'>) {
  const { status, q, severity, cursor } = filters
  if (cursor !== undefined) return <p class="nothing">There are no more.</p>
  if (q !== undefined || severity !== undefined) {
    return (
      <div class="nothing">
        <p>No alert fits this search.</p>
        <p class="quiet">
          <a href={alertsHref(project, { status })}>Clear the search</a>
        </p>
      </div>
    )
  }
  return <p class="nothing">{empty[status]}</p>
}

const empty = {
  triggered: 'Nothing is firing.',
  acknowledged: 'No alert is acknowledged.',
  resolved: 'No alert has been resolved yet.',
  ignored: 'No alert is ignored.',
  all: 'No alert has arrived yet.',
}
