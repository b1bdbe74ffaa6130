import { SeverityMark } from '#extension/ui/severity-mark.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { InletPreviewed } from '#shared/relay-api/inlets.ts'
import { whenText } from '../../../when.ts'
import { words } from './words.ts'

const text = words.preview

type MappingPreviewProps = {
  shown: InletPreviewed | undefined
  /** It is of what stood in the form before. */
  isOld: boolean
  isAwaited: boolean
  /** Why there is no newer one, where no field can say it. */
  trouble: string | undefined
}

/** The alert that the payload would become. */
export function MappingPreview({ shown, isOld, isAwaited, trouble }: MappingPreviewProps) {
  return (
    <section class="preview mapping-preview" aria-label={text.title} aria-busy={isAwaited}>
      <h3>{text.title}</h3>
      {trouble !== undefined && <StatusLine tone="bad">{trouble}</StatusLine>}
      {isOld && shown && !isAwaited && <p class="hint">{text.old}</p>}
      {shown?.alerts.map(alert => (
        <PreviewedAlert key={alert.fingerprint} alert={alert} />
      ))}
    </section>
  )
}

type Previewed = InletPreviewed['alerts'][number]

function PreviewedAlert({ alert }: { alert: Previewed }) {
  const { title, severity, does, startedAt, endedAt, service, environment, hosts } = alert
  const { description, monitoringTool, runbook, fingerprint, annotations } = alert
  const at = (time: string | null) => time && whenText(Date.parse(time))
  const rows: [string, string | null][] = [
    [text.does, text.doing[does]],
    [words.fields.severity, severityName(severity)],
    [words.fields.start_time, at(startedAt)],
    [text.ended, at(endedAt)],
    [words.fields.description, description],
    [words.fields.service, service],
    [words.fields.gitlab_environment_name, environment],
    [words.fields.hosts, hosts.join(', ')],
    [words.fields.monitoring_tool, monitoringTool],
    [words.fields.runbook, runbook],
    [words.fields.fingerprint, fingerprint.slice(0, 12)],
  ]
  const extras = Object.entries(annotations)
  return (
    <>
      <p class="card-title">
        <SeverityMark severity={severity} />
        <span>{title}</span>
      </p>
      <Facts rows={rows} />
      {extras.length > 0 && (
        <details class="more">
          <summary>{text.extras(extras.length)}</summary>
          <Facts rows={extras} />
        </details>
      )}
    </>
  )
}

/** Names and what they are; empty ones are left out. */
function Facts({ rows }: { rows: readonly [string, string | null][] }) {
  return (
    <dl class="facts">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value.length > 300 ? `${value.slice(0, 300)}…` : value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
