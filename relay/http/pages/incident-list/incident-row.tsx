/** @jsxImportSource hono/jsx */
import type { Incident } from '#shared/model/incident.ts'
import { incidentLabel } from '#shared/model/label.ts'
import { stateOf } from '../parts/incident-state.ts'
import { LabelTag, type LabelColors } from '../parts/label-tag.tsx'
import { Age } from '../parts/moment.tsx'
import { SeveritySign } from '../parts/severity-sign.tsx'
import { partWords } from '../parts/words.ts'
import { listWords } from './words.ts'

export function IncidentRow({ incident, colors, now }: { incident: Incident; colors: LabelColors; now: number }) {
  const { iid, project, title, severity, alerts, createdAt, assignees } = incident
  const state = stateOf(incident)
  // Nearly every incident has this one: on a list it says nothing.
  const labels = incident.labels.filter(label => label !== incidentLabel.name)
  return (
    <li>
      <a href={`/${project}/incidents/${iid}`} data-row>
        <SeveritySign severity={severity} named />
        <span class="title">{title}</span>
        <span class="age">
          <Age at={createdAt} now={now} />
        </span>
        <span class="meta">
          <span>{`#${iid}`}</span>
          <span class={`state ${state}`}>{partWords().states[state]}</span>
          {alerts.length > 0 && <span>{listWords().alerts(alerts.length)}</span>}
          {assignees.length > 0 && <span>{assignees.join(', ')}</span>}
          {labels.map(label => (
            <LabelTag name={label} colors={colors} small />
          ))}
        </span>
      </a>
    </li>
  )
}
