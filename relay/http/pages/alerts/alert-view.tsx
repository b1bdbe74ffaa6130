/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { isSafeHref } from '#shared/kit/urls.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Alert, AlertStatus } from '#shared/model/alert.ts'
import type { Labels } from '#shared/model/labels.ts'
import { Age, exactTime } from '../parts/moment.tsx'
import { Page } from '../frame/page.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { statusNames } from './list-view.tsx'

export type AlertProps = {
  project: string
  alert: Alert
  mayChange: boolean
  now: number
}

/** One alert, whole: what its sender said, and what became of it. */
export function AlertView({ project, alert, mayChange, now }: AlertProps) {
  const { iid, title, description, severity, status, startedAt, endedAt } = alert
  const list = `/${project}/alerts`
  return (
    <Page
      title={`${title} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>Alerts</a> / <span>{iid}</span>
        </>
      }
      actions={mayChange && status !== 'resolved' && <StatusButtons path={`${list}/${iid}/status`} status={status} />}
    >
      <main id="main" class="single">
        <h1>{title}</h1>
        <p class="standing">
          <span class={status === 'resolved' ? 'pill is-closed' : `pill is-${severity}`}>
            <SeveritySign severity={severity} size={10} />
            {`${severityShapes[severity].name} · ${statusNames[status]}`}
          </span>
          <span>
            {'Started '}
            <Age at={startedAt} now={now} ago />
            {endedAt !== null && (
              <>
                {', ended '}
                <Age at={endedAt} now={now} ago />
              </>
            )}
          </span>
        </p>
        <div class="card">
          {description.trim() !== '' && <p class="lines">{description}</p>}
          <Facts alert={alert} project={project} />
        </div>
        <Pairs title="Labels" pairs={alert.labels} />
        <Pairs title="Annotations" pairs={alert.annotations} />
      </main>
    </Page>
  )
}

function Facts({ alert, project }: { alert: Alert; project: string }) {
  const { incident, assignee, service, environment, hosts, monitoringTool, query, runbook, links, eventCount } = alert
  const incidentLink = incident !== null && <a href={`/${project}/incidents/${incident}`}>{`#${incident}`}</a>
  const facts: [string, Child][] = [
    ['Incident', incidentLink || 'None: it stands in this list only'],
    ['Started', exactTime(alert.startedAt)],
    ['Ended', alert.endedAt === null ? null : exactTime(alert.endedAt)],
    ['Events', String(eventCount)],
    ['Assignee', assignee],
    ['Service', service],
    ['Environment', environment],
    ['Hosts', hosts.join(', ')],
    ['Monitoring tool', monitoringTool],
    ['Query', query === null ? null : <code>{query}</code>],
    ['Runbook', runbook === null ? null : <MaybeLink url={runbook} />],
    ...links
      .filter(({ url }) => url !== runbook)
      .map(({ title, url }): [string, Child] => ['Link', <MaybeLink url={url} title={title} />]),
    ['Fingerprint', <code>{alert.fingerprint}</code>],
  ]
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** Foreign addresses are links only where that is safe. */
function MaybeLink({ url, title }: { url: string; title?: string }) {
  if (!isSafeHref(url)) return <>{title ? `${title}: ${url}` : url}</>
  return (
    <a href={url} rel="noreferrer">
      {title || url}
    </a>
  )
}

function Pairs({ title, pairs }: { title: string; pairs: Labels }) {
  const all = Object.entries(pairs)
  if (all.length === 0) return null
  return (
    <section class="card">
      <h2>{title}</h2>
      <dl class="facts">
        {all.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
    </section>
  )
}

const verbs: { status: AlertStatus; name: string }[] = [
  { status: 'ignored', name: 'Ignore' },
  { status: 'resolved', name: 'Resolve' },
  { status: 'triggered', name: 'Back to triggered' },
  { status: 'acknowledged', name: 'Acknowledge' },
]

function StatusButtons({ path, status }: { path: string; status: AlertStatus }) {
  const offered = verbs.filter(verb => verb.status !== status && (verb.status !== 'triggered' || status === 'ignored'))
  return (
    <form class="choose" method="post" action={path}>
      {offered.map(verb => (
        <button class={verb.status === 'acknowledged' ? 'btn main' : 'btn'} name="status" value={verb.status}>
          {verb.name}
        </button>
      ))}
    </form>
  )
}
