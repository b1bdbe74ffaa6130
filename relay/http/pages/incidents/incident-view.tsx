/** @jsxImportSource hono/jsx */
import { parseMarkdown } from '#shared/format/markdown.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Incident } from '#shared/model/incident.ts'
import type { Note } from '#shared/model/note.ts'
import type { Notice } from '#shared/model/notice.ts'
import type { Action } from '#shared/model/permissions.ts'
import { noteKeys } from '../assets/assets.ts'
import { stateOf } from '../parts/incident-state.ts'
import { MarkdownView } from '../parts/markdown-view.tsx'
import { Age } from '../parts/moment.tsx'
import { Page } from '../frame/page.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { partWords } from '../parts/words.ts'
import { chartsBelow, marked } from './charts/charts-below.tsx'
import { FrozenSection } from './charts/frozen-section.tsx'
import type { ShownChart } from './charts/show-chart.ts'
import { destinationsPath } from '../destinations/destination-address.ts'
import type { KnownNames } from '../known-names.ts'
import type { EditDraft } from './edit/edit-draft.ts'
import { EditForm } from './edit/edit-form.tsx'
import { IncidentActions } from './incident-actions.tsx'
import { IncidentAside } from './incident-aside.tsx'
import type { JustSaid } from './notes/just-said.ts'
import type { LinkedPanels } from './charts/linked-panels.ts'
import { NoteForm, type NoteDraft } from './notes/note-form.tsx'
import { NoteTools } from './notes/note-tools.tsx'
import { SaidView } from './notes/said-view.tsx'
import { Timeline } from './notes/timeline.tsx'
import { ToldSection } from './told/told-section.tsx'
import { incidentWords } from './words.ts'

/** Forms that were not taken, with what was typed: a new note, a note that was to be changed, the incident itself. */
export type Refused = { note?: NoteDraft; change?: NoteDraft & { id: string }; edit?: EditDraft }

export type IncidentProps = {
  incident: Incident
  alerts: Alert[]
  notes: Note[]
  /** Who was told, newest first. */
  notices: Notice[]
  panels: LinkedPanels
  /** Charts that were frozen with it and stand nowhere in its text. */
  frozen: readonly ShownChart[]
  /** What there is to choose from. */
  known: KnownNames
  refused: Refused
  /** What came of the visitor's quick actions a moment ago. */
  said: JustSaid
  /** The visitor's name. */
  visitor: string
  may: (action: Action) => boolean
  startsCalls: boolean
  /** UNIX milliseconds. */
  now: number
}

export function IncidentView(props: IncidentProps) {
  const { incident, alerts, notes, notices, panels, frozen, known, refused, said, visitor, may, startsCalls, now } =
    props
  const words = incidentWords()
  const below = chartsBelow(panels, alerts, now)
  const { project, iid, title } = incident
  const list = `/${project}/incidents`
  const path = `${list}/${iid}`
  const mayChangeNote = ({ kind, author }: Note) =>
    kind !== 'system' && may('incident.comment') && (author === visitor || may('note.moderate'))
  return (
    <Page
      title={`${title} · ${project}#${iid}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.incidents}</a> / <span>{`#${iid}`}</span>
        </>
      }
      actions={<IncidentActions incident={incident} may={may} startsCalls={startsCalls} />}
      scripts={may('incident.comment') ? [noteKeys] : []}
    >
      <main id="main" class="two">
        <div class="body">
          <SaidView said={said} />
          <h1>{title}</h1>
          <Standing incident={incident} now={now} />
          {may('incident.change') && <EditForm incident={incident} known={known} draft={refused.edit} />}
          {incident.body.trim() !== '' && (
            <div class="card">
              <MarkdownView blocks={parseMarkdown(incident.body)} after={below} />
            </div>
          )}
          <FrozenSection charts={frozen.map(chart => marked(chart, alerts, now))} now={now} />
          <h2 class="timeline-title">{words.timeline}</h2>
          <Timeline
            project={project}
            notes={notes}
            now={now}
            below={below}
            tools={note =>
              mayChangeNote(note) && (
                <NoteTools
                  note={note}
                  path={path}
                  mayTimeline={may('timeline.write')}
                  draft={refused.change?.id === note.id ? refused.change : undefined}
                  now={now}
                />
              )
            }
          />
          {may('incident.comment') && <NoteForm path={`${path}/notes`} may={may} draft={refused.note} now={now} />}
        </div>
        <IncidentAside incident={incident} alerts={alerts} colors={known.colors} now={now}>
          <ToldSection
            path={path}
            notices={notices}
            maySend={may('incident.change')}
            setUp={may('project.configure') ? destinationsPath(project) : undefined}
            now={now}
          />
          <section>
            <h2>{words.export}</h2>
            <p>
              <a href={`${path}/export.html`}>{words.exportHtml}</a>
              {' · '}
              <a href={`${path}/export.md`}>Markdown</a>
            </p>
          </section>
        </IncidentAside>
      </main>
    </Page>
  )
}

function Standing({ incident, now }: { incident: Incident; now: number }) {
  const { severity, createdBy, createdAt, closedAt } = incident
  const open = incident.state === 'opened'
  const words = incidentWords()
  const { severities, states } = partWords()
  return (
    <p class="standing">
      <span class={open ? `pill is-${severity}` : 'pill is-closed'}>
        <SeveritySign severity={severity} size={10} />
        {`${severities[severity]} · ${states[stateOf(incident)]}`}
      </span>
      <span>
        {words.openedBy(createdBy)}
        <Age at={createdAt} now={now} ago />
        {closedAt !== null && (
          <>
            {words.closedAgo}
            <Age at={closedAt} now={now} ago />
          </>
        )}
      </span>
    </p>
  )
}
