/** @jsxImportSource hono/jsx */
import { parseMarkdown } from '#shared/format/markdown.ts'
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import { MarkdownView } from '../parts/markdown-view.tsx'
import { stateOf } from '../parts/incident-state.ts'
import { Age } from '../parts/moment.tsx'
import { Page } from '../parts/page.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { chartsBelow } from './charts-below.tsx'
import { IncidentAside } from './incident-aside.tsx'
import type { LinkedPanels } from './linked-panels.ts'
import { Timeline } from './timeline.tsx'

export type IncidentProps = {
  incident: Incident
  alerts: Alert[]
  notes: Note[]
  panels: LinkedPanels
  /** Whether the visitor may acknowledge, close and write. */
  mayRespond: boolean
  /** UNIX milliseconds. */
  now: number
}

export function IncidentView({ incident, alerts, notes, panels, mayRespond, now }: IncidentProps) {
  const below = chartsBelow(panels, alerts, now)
  const { project, iid, title } = incident
  const list = `/${project}/incidents`
  return (
    <Page
      title={`${title} · ${project}#${iid}`}
      project={project}
      crumb={
        <>
          <a href={list}>Incidents</a> / <span>{`#${iid}`}</span>
        </>
      }
      actions={<Actions incident={incident} mayRespond={mayRespond} />}
    >
      <main id="main" class="two">
        <div class="body">
          <h1>{title}</h1>
          <Standing incident={incident} now={now} />
          {incident.body.trim() !== '' && (
            <div class="card">
              <MarkdownView blocks={parseMarkdown(incident.body)} after={below} />
            </div>
          )}
          <h2 class="timeline-title">Timeline, times in UTC</h2>
          <Timeline notes={notes} now={now} below={below} />
          {mayRespond && <NoteForm path={`${list}/${iid}/notes`} />}
        </div>
        <IncidentAside incident={incident} alerts={alerts} now={now} />
      </main>
    </Page>
  )
}

function Standing({ incident, now }: { incident: Incident; now: number }) {
  const { severity, createdBy, createdAt, closedAt } = incident
  const open = incident.state === 'opened'
  return (
    <p class="standing">
      <span class={open ? `pill is-${severity}` : 'pill is-closed'}>
        <SeveritySign severity={severity} size={10} />
        {`${severityShapes[severity].name} · ${stateOf(incident)}`}
      </span>
      <span>
        {`Opened by ${createdBy} `}
        <Age at={createdAt} now={now} ago />
        {closedAt !== null && (
          <>
            {', closed '}
            <Age at={closedAt} now={now} ago />
          </>
        )}
      </span>
    </p>
  )
}

function Actions({ incident, mayRespond }: { incident: Incident; mayRespond: boolean }) {
  const path = `/${incident.project}/incidents/${incident.iid}`
  const { call } = incident
  const open = incident.state === 'opened'
  return (
    <>
      {call && (
        <a class="btn" href={call.url} rel="noreferrer">
          Join call
        </a>
      )}
      {mayRespond && (
        <>
          {open ? <Action path={`${path}/close`} name="Close" /> : <Action path={`${path}/reopen`} name="Reopen" />}
          {open && incident.acknowledgedAt === null && <Action path={`${path}/acknowledge`} name="Acknowledge" main />}
        </>
      )}
    </>
  )
}

function Action({ path, name, main }: { path: string; name: string; main?: boolean }) {
  return (
    <form method="post" action={path}>
      <button class={main ? 'btn main' : 'btn'}>{name}</button>
    </form>
  )
}

function NoteForm({ path }: { path: string }) {
  return (
    <form method="post" action={path} class="write">
      <textarea name="body" required maxlength={100_000} aria-label="Note" placeholder="Write a note" rows={3} />
      <button class="btn">Add note</button>
    </form>
  )
}
