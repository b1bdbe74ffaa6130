/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { isSafeHref } from '#shared/kit/urls.ts'
import type { Alert, AlertStatus } from '#shared/model/alert.ts'
import type { Labels } from '#shared/model/labels.ts'
import { Age, exactTime } from '../parts/moment.tsx'
import { Page } from '../frame/page.tsx'
import { numbersIn } from '../language/spoken.ts'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { partWords } from '../parts/words.ts'
import { alertWords } from './words.ts'

export type AlertProps = {
  project: string
  alert: Alert
  mayChange: boolean
  now: number
}

/** One alert, whole: what its sender said, and what became of it. */
export function AlertView({ project, alert, mayChange, now }: AlertProps) {
  const { iid, title, description, severity, status, startedAt, endedAt } = alert
  const words = alertWords()
  const list = `/${project}/alerts`
  return (
    <Page
      title={`${title} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.alerts}</a> / <span>{iid}</span>
        </>
      }
      actions={mayChange && status !== 'resolved' && <StatusButtons path={`${list}/${iid}/status`} status={status} />}
    >
      <main id="main" class="single">
        <h1>{title}</h1>
        <p class="standing">
          <span class={status === 'resolved' ? 'pill is-closed' : `pill is-${severity}`}>
            <SeveritySign severity={severity} size={10} />
            {`${partWords().severities[severity]} · ${words.statuses[status]}`}
          </span>
          <span>
            {words.startedAgo}
            <Age at={startedAt} now={now} ago />
            {endedAt !== null && (
              <>
                {words.endedAgo}
                <Age at={endedAt} now={now} ago />
              </>
            )}
          </span>
        </p>
        <div class="card">
          {description.trim() !== '' && <p class="lines">{description}</p>}
          <Facts alert={alert} project={project} />
        </div>
        <Pairs title={words.labels} pairs={alert.labels} />
        <Pairs title={words.annotations} pairs={alert.annotations} />
      </main>
    </Page>
  )
}

function Facts({ alert, project }: { alert: Alert; project: string }) {
  const { incident, assignee, service, environment, hosts, monitoringTool, query, runbook, links, eventCount } = alert
  const words = alertWords()
  const { facts: names } = words
  const incidentLink = incident !== null && <a href={`/${project}/incidents/${incident}`}>{`#${incident}`}</a>
  const facts: [string, Child][] = [
    [names.incident, incidentLink || words.inListOnly],
    [names.started, exactTime(alert.startedAt)],
    [names.ended, alert.endedAt === null ? null : exactTime(alert.endedAt)],
    [names.events, numbersIn()(eventCount)],
    [names.assignee, assignee],
    [names.service, service],
    [names.environment, environment],
    [names.hosts, hosts.join(', ')],
    [names.tool, monitoringTool],
    [names.query, query === null ? null : <code>{query}</code>],
    [names.runbook, runbook === null ? null : <MaybeLink url={runbook} />],
    ...links
      .filter(({ url }) => url !== runbook)
      .map(({ title, url }): [string, Child] => [names.link, <MaybeLink url={url} title={title} />]),
    [names.fingerprint, <code>{alert.fingerprint}</code>],
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

const turns: readonly AlertStatus[] = ['ignored', 'resolved', 'triggered', 'acknowledged']

function StatusButtons({ path, status }: { path: string; status: AlertStatus }) {
  const { verbs } = alertWords()
  const offered = turns.filter(turn => turn !== status && (turn !== 'triggered' || status === 'ignored'))
  return (
    <form class="choose" method="post" action={path}>
      {offered.map(turn => (
        <button class={turn === 'acknowledged' ? 'btn main' : 'btn'} name="status" value={turn}>
          {verbs[turn]}
        </button>
      ))}
    </form>
  )
}
