/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Block } from '#shared/format/markdown.ts'
import type { Alert } from '#shared/model/alert.ts'
import { panelSvg } from '#relay/images/panel-svg.tsx'
import { exportStyle } from '../../assets/assets.ts'
import { documentOf } from '../../frame/page.tsx'
import { MarkdownView } from '../../parts/markdown-view.tsx'
import { SeveritySign } from '../../parts/severity-sign.tsx'
import type { ShownChart } from '../charts/show-chart.ts'
import { chartOrigin, incidentFacts, moment } from './export-words.ts'
import type { ExportedIncident } from './gather-incident.ts'

/** Nothing is loaded and nothing runs: a file that is mailed around is opened from anywhere. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/** An incident as one HTML file that needs nothing else: its text, its timeline, its charts as drawings. */
export function exportHtml(exported: ExportedIncident): string {
  const { incident, alerts, body, notes, chartsBelow, beside, now } = exported
  const { title, project, iid, severity, url } = incident
  const below = (block: Block) => {
    const charts = chartsBelow(block)
    return charts.length === 0 ? null : <Charts charts={charts} now={now} />
  }
  return documentOf(
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${title} · ${project}#${iid}`}</title>
        <style>{raw(exportStyle)}</style>
      </head>
      <body>
        <main class="exported">
          <h1>
            <SeveritySign severity={severity} size={16} /> {title}
          </h1>
          <p class="quiet">
            {'Incident '}
            <a href={url} rel="noreferrer">{`${project}#${iid}`}</a>
            {`, written ${moment(new Date(now).toISOString())}`}
          </p>
          <dl class="facts">
            {incidentFacts(incident).map(([name, value]) => (
              <>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </>
            ))}
          </dl>
          {body.length > 0 && (
            <section>
              <h2>Description</h2>
              <MarkdownView blocks={body} after={below} />
            </section>
          )}
          {alerts.length > 0 && <Alerts alerts={alerts} />}
          {beside.length > 0 && (
            <section>
              <h2>Frozen charts</h2>
              <Charts charts={beside} now={now} />
            </section>
          )}
          <section>
            <h2>Timeline</h2>
            <ol class="happened">
              {notes.map(({ kind, author, at, blocks }) => (
                <li>
                  <time datetime={at}>{moment(at)}</time> <b>{author}</b>
                  <MarkdownView blocks={blocks} after={kind === 'system' ? undefined : below} />
                </li>
              ))}
            </ol>
          </section>
        </main>
      </body>
    </html>,
  )
}

function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <section>
      <h2>Alerts</h2>
      <div class="wide">
        <table>
          <thead>
            <tr>
              <th>Alert</th>
              <th>Started</th>
              <th>Ended</th>
            </tr>
          </thead>
          <tbody>
            {alerts.map(({ title, severity, startedAt, endedAt }) => (
              <tr>
                <td>
                  <SeveritySign severity={severity} size={10} named /> {title}
                </td>
                <td>{moment(startedAt)}</td>
                <td>{endedAt === null ? 'not yet' : moment(endedAt)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Charts({ charts, now }: { charts: readonly ShownChart[]; now: number }) {
  return (
    <>
      {charts.map(chart => (
        <figure class="card">
          {chart.outcome.ok ? (
            panelSvg(chart.outcome.value, { width: 760, height: 220 })
          ) : (
            <p>{chart.outcome.failure.message}</p>
          )}
          {chart.outcome.ok && <figcaption class="quiet">{chartOrigin(chart, now)}</figcaption>}
        </figure>
      ))}
    </>
  )
}
