import { useEffect, useRef, useState } from 'preact/hooks'
import { ageText } from '#extension/language/age.ts'
import type { IncidentDetail as Detail, KnownIncident } from '#extension/messages/incidents.ts'
import { Button, IconButton, LinkButton } from '#extension/ui/button.tsx'
import { BackIcon } from '#extension/ui/icons.tsx'
import { Markdown } from '#extension/ui/markdown.tsx'
import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { parseMarkdown } from '#shared/format/markdown.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { actByKey, isTyped } from '../act-by-key.ts'
import type { Act } from '../list/use-acts.ts'
import type { PopupDeps } from '../popup-deps.ts'
import { useDocumentKeys } from '../use-document-keys.ts'
import { words } from '../words.ts'
import { ChartSection } from './charts/chart-section.tsx'
import { NoteForm } from './note-form.tsx'
import { Timeline } from './timeline.tsx'

type IncidentDetailProps = {
  deps: PopupDeps
  /** As it was when it was chosen: shown until more is there. */
  incident: KnownIncident
  /** As the inbox knows it by now; absent when that does not hold it. */
  listed: KnownIncident | undefined
  /** With what was done to it here and is not heard of yet. */
  shown: (incident: KnownIncident) => KnownIncident
  /** It was read anew. */
  onRead: () => void
  now: number
  /** Another after every word of a relay: then there may be more to tell. */
  heard: string
  onAct: (act: Act) => void
  onBack: () => void
  onOpenPage: () => void
  /** Something was written that may have changed it. */
  onChanged: () => void
}

/** One incident, looked at closer: what it says, what happened, and what one has to say to it. */
export function IncidentDetail(props: IncidentDetailProps) {
  const { deps, incident, now, heard, onAct, onBack, onOpenPage, onChanged } = props
  const { relay, project, iid } = incident
  const detail = useResource<Detail>(() => deps.ask('incident/read', { relay, project, iid }))
  const [version, setVersion] = useState(0)
  const begun = useRef(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // What was pressed to get here is gone, and a screen reader reads on from where the focus is.
  useEffect(() => heading.current?.focus(), [])
  useEffect(() => {
    if (begun.current) detail.refresh()
    begun.current = true
  }, [version, heard])
  useEffect(() => (detail.value ? props.onRead() : undefined), [detail.value])
  const shown = props.shown(props.listed ?? { ...incident, ...detail.value?.incident })
  const body = detail.value?.incident.body ?? incident.body
  const closed = shown.state === 'closed'
  useDocumentKeys(event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyped(event.target)) return
    if (actByKey(event.key, shown, { act: onAct, openPage: onOpenPage })) event.preventDefault()
  })
  return (
    <article class="detail" aria-label={words.itemName(shown.severity, shown.title, iid)}>
      <div class="detail-head">
        <IconButton name={words.back} onClick={onBack}>
          <BackIcon />
        </IconButton>
        <h2 ref={heading} tabIndex={-1} title={shown.title}>
          {shown.title}
        </h2>
      </div>
      <div class="detail-scroll">
        <p class="facts">
          <SeverityMark severity={shown.severity} /> <span>{severityName(shown.severity)}</span>
          <span>{words.where(project, iid)}</span>
          <span>{closed ? words.closed : shown.acknowledgedAt ? words.acknowledged : words.triggered}</span>
          <time dateTime={shown.createdAt}>{ageText(now - Date.parse(shown.createdAt))}</time>
          <span>{shown.assignees.length > 0 ? shown.assignees.join(', ') : words.nobody}</span>
        </p>
        <div class="detail-acts">
          {!closed && !shown.acknowledgedAt && (
            <Button look="main" onClick={() => onAct('acknowledge')}>
              {words.acknowledge}
            </Button>
          )}
          <Button onClick={() => onAct(closed ? 'reopen' : 'close')}>{closed ? words.reopen : words.close}</Button>
          {!closed && shown.call && isSafeHref(shown.call.url) && (
            <LinkButton href={shown.call.url}>{words.joinCall}</LinkButton>
          )}
          <Button onClick={onOpenPage}>{words.openPage}</Button>
        </div>
        {detail.failure && <StatusLine tone="bad">{detail.failure.message}</StatusLine>}
        {body && <Markdown blocks={parseMarkdown(body)} />}
        {detail.value && detail.value.alerts.length > 0 && (
          <section aria-label={words.alertsTitle}>
            <h3>{words.alertsTitle}</h3>
            <ul class="alerts">
              {detail.value.alerts.map(({ iid: number, title, status, severity, links }) => (
                <li key={number}>
                  <SeverityMark severity={severity} />
                  <span class="alert-title">{title}</span>
                  <span class="hint">{words.alertStatus[status]}</span>
                  {links
                    .filter(({ url }) => isSafeHref(url))
                    .map(({ title: name, url }) => (
                      <a key={url} href={url} target="_blank" rel="noopener noreferrer">
                        {name}
                      </a>
                    ))}
                </li>
              ))}
            </ul>
          </section>
        )}
        {detail.value && <ChartSection deps={deps} charts={detail.value.charts} now={now} />}
        <section aria-label={words.timeline}>
          <h3>{words.timeline}</h3>
          {detail.value ? (
            <Timeline notes={detail.value.notes} more={detail.value.moreNotes} now={now} />
          ) : (
            !detail.failure && <p class="hint">{words.loading}</p>
          )}
          <NoteForm
            deps={deps}
            place={{ relay, project, iid }}
            onWritten={() => {
              setVersion(version + 1)
              onChanged()
            }}
          />
        </section>
      </div>
    </article>
  )
}
