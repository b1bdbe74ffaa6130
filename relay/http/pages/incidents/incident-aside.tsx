/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Alert, AlertLink } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import { partWords } from '../parts/words.ts'
import { ageText, exactTime } from '../parts/moment.tsx'
import { LabelTag, type LabelColors } from '../parts/label-tag.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { incidentWords } from './words.ts'

type AsideProps = { incident: Incident; alerts: Alert[]; colors: LabelColors; now: number; children?: Child }

/** What belongs to an incident, beside it. */
export function IncidentAside({ incident, alerts, colors, now, children }: AsideProps) {
  const words = incidentWords().aside
  const links = linksOf(alerts, words.runbook)
  return (
    <aside>
      <section>
        <h2>{words.alerts}</h2>
        {alerts.length === 0 && <p class="quiet">{words.noAlert}</p>}
        {alerts.map(alert => (
          <AlertRow alert={alert} project={incident.project} now={now} />
        ))}
      </section>
      {links.length > 0 && (
        <section>
          <h2>{words.links}</h2>
          {links.map(link => (
            <LinkRow url={link.url} title={link.title} />
          ))}
        </section>
      )}
      <section>
        <h2>{incident.assignees.length > 1 ? words.assignees : words.assignee}</h2>
        <p>{incident.assignees.length > 0 ? incident.assignees.join(', ') : words.nobody}</p>
      </section>
      {incident.labels.length > 0 && (
        <section>
          <h2>{words.labels}</h2>
          <p class="labels">
            {incident.labels.map(label => (
              <LabelTag name={label} colors={colors} />
            ))}
          </p>
        </section>
      )}
      {children}
    </aside>
  )
}

/** Runbooks first, each address once. Charts have their place in the text, and are too wide for one here. */
function linksOf(alerts: readonly Alert[], runbook: string): AlertLink[] {
  const runbooks = alerts.flatMap(alert => (alert.runbook ? [{ title: runbook, url: alert.runbook }] : []))
  const all = [...runbooks, ...alerts.flatMap(alert => alert.links)].filter(
    link => isSafeHref(link.url) && parseLink(link.url).length === 0,
  )
  return all.filter((link, index) => all.findIndex(other => other.url === link.url) === index)
}

function AlertRow({ alert, project, now }: { alert: Alert; project: string; now: number }) {
  const words = incidentWords().aside
  return (
    <div class="row" title={words.alertSince(alert.iid, exactTime(alert.startedAt))}>
      <span class="name">
        <SeveritySign severity={alert.severity} size={10} named />
        <a class="plain" href={`/${project}/alerts/${alert.iid}`}>
          {alert.title}
        </a>
      </span>
      <span class={toneOf(alert)}>{statusOf(alert, now)}</span>
    </div>
  )
}

/** Red only while nobody is on it. */
function toneOf({ status }: Alert): 'firing' | 'ended' | 'quiet' {
  if (status === 'resolved') return 'ended'
  return status === 'triggered' ? 'firing' : 'quiet'
}

function statusOf(alert: Alert, now: number): string {
  const name = incidentWords().aside.alert[alert.status]
  const age = ageText(now - Date.parse(alert.startedAt))
  return alert.status === 'resolved' || age === partWords().justNow ? name : `${name} ${age}`
}

function LinkRow({ url, title }: { url: string; title: string }) {
  return (
    <p class="row">
      <a class="name" href={url} rel="noreferrer">
        {title || url}
      </a>
    </p>
  )
}
