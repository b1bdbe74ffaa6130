/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import type { Alert, AlertLink } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import { relativeAge } from '#shared/format/relative-age.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { parseLink } from '#shared/links/registry.ts'
import { exactTime } from '../parts/moment.tsx'
import { LabelTag, type LabelColors } from '../parts/label-tag.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'

type AsideProps = { incident: Incident; alerts: Alert[]; colors: LabelColors; now: number; children?: Child }

/** What belongs to an incident, beside it. */
export function IncidentAside({ incident, alerts, colors, now, children }: AsideProps) {
  const links = linksOf(alerts)
  return (
    <aside>
      <section>
        <h2>Alerts</h2>
        {alerts.length === 0 && <p class="quiet">Declared without an alert.</p>}
        {alerts.map(alert => (
          <AlertRow alert={alert} project={incident.project} now={now} />
        ))}
      </section>
      {links.length > 0 && (
        <section>
          <h2>Links</h2>
          {links.map(link => (
            <LinkRow url={link.url} title={link.title} />
          ))}
        </section>
      )}
      <section>
        <h2>{incident.assignees.length > 1 ? 'Assignees' : 'Assignee'}</h2>
        <p>{incident.assignees.length > 0 ? incident.assignees.join(', ') : 'Nobody yet'}</p>
      </section>
      {incident.labels.length > 0 && (
        <section>
          <h2>Labels</h2>
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
function linksOf(alerts: readonly Alert[]): AlertLink[] {
  const runbooks = alerts.flatMap(alert => (alert.runbook ? [{ title: 'Runbook', url: alert.runbook }] : []))
  const all = [...runbooks, ...alerts.flatMap(alert => alert.links)].filter(
    link => isSafeHref(link.url) && parseLink(link.url).length === 0,
  )
  return all.filter((link, index) => all.findIndex(other => other.url === link.url) === index)
}

function AlertRow({ alert, project, now }: { alert: Alert; project: string; now: number }) {
  return (
    <div class="row" title={`Alert ${alert.iid}, since ${exactTime(alert.startedAt)}`}>
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
  const age = relativeAge(now - Date.parse(alert.startedAt))
  const since = age === 'just now' ? '' : ` ${age}`
  if (alert.status === 'resolved') return 'resolved'
  return alert.status === 'triggered' ? `firing${since}` : `${alert.status}${since}`
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
