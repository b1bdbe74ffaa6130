/** @jsxImportSource hono/jsx */
import { alertStatuses, type Alert, type AlertStatus } from '#shared/model/alert.ts'
import { severities } from '#shared/model/severities.ts'
import { Choice } from '../parts/fields.tsx'
import { Age } from '../parts/moment.tsx'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { numbersIn } from '../language/spoken.ts'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { partWords } from '../parts/words.ts'
import { alertsHref, type AlertFilters } from './alert-filters.ts'
import { alertWords } from './words.ts'

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

export function AlertListView(props: AlertListProps) {
  const { project, filters, alerts, counts, next, setsUp, now } = props
  const words = alertWords()
  const number = numbersIn()
  const sum = alertStatuses.reduce((all, status) => all + counts[status], 0)
  const tabs = [
    ...alertStatuses.map(status => ({ status, name: words.statuses[status], count: counts[status] })),
    { status: 'all' as const, name: words.all, count: sum },
  ]
  return (
    <Page
      title={words.title(project)}
      project={project}
      crumb={<ProjectNav project={project} here="alerts" setsUp={setsUp} />}
    >
      <main id="main" class="single">
        <h1 class="unseen">{words.title(project)}</h1>
        <nav class="tabs" aria-label={words.status}>
          {tabs.map(({ status, name, count }) => (
            <a
              href={alertsHref(project, filters, { status })}
              aria-current={status === filters.status ? 'page' : undefined}
            >
              {name} <b>{number(count)}</b>
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
          <nav class="pager" aria-label={words.more}>
            {filters.cursor !== undefined && <a href={alertsHref(project, filters)}>{words.firstPage}</a>}
            {next && (
              <a href={alertsHref(project, filters, { cursor: next })} rel="next">
                {words.older}
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
  const words = alertWords()
  const { severities: severityNames } = partWords()
  return (
    <search>
      <form class="filters find" method="get" action={`/${project}/alerts`}>
        {status !== 'triggered' && <input type="hidden" name="status" value={status} />}
        <input
          type="search"
          name="q"
          value={q}
          maxlength={200}
          placeholder={words.searchHint}
          aria-label={words.search}
        />
        <Choice
          name="severity"
          label={words.severity}
          unseen
          value={severity}
          options={[
            { value: '', name: words.anySeverity },
            ...severities.map(value => ({ value, name: severityNames[value] })),
          ]}
        />
        <button class="btn">{words.search}</button>
      </form>
    </search>
  )
}

function Row({ alert, project, now }: { alert: Alert; project: string; now: number }) {
  const { iid, title, severity, status, startedAt, service, environment, incident, eventCount } = alert
  const words = alertWords()
  return (
    <li>
      <a href={`/${project}/alerts/${iid}`}>
        <SeveritySign severity={severity} named />
        <span class="title">{title}</span>
        <span class="age">
          <Age at={startedAt} now={now} />
        </span>
        <span class="meta">
          <span class={`state ${status}`}>{words.statuses[status]}</span>
          <span>{incident === null ? words.noIncident : words.ofIncident(incident)}</span>
          {service && <span>{service}</span>}
          {environment && <span>{environment}</span>}
          {eventCount > 1 && <span>{words.events(numbersIn()(eventCount))}</span>}
        </span>
      </a>
    </li>
  )
}

function Nothing({ project, filters }: Pick<AlertListProps, 'project' | 'filters'>) {
  const { status, q, severity, cursor } = filters
  const words = alertWords()
  if (cursor !== undefined) return <p class="nothing">{words.noMore}</p>
  if (q !== undefined || severity !== undefined) {
    return (
      <div class="nothing">
        <p>{words.noneFit}</p>
        <p class="quiet">
          <a href={alertsHref(project, { status })}>{words.clear}</a>
        </p>
      </div>
    )
  }
  return <p class="nothing">{words.none[status]}</p>
}
