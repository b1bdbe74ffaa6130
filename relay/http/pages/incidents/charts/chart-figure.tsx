/** @jsxImportSource hono/jsx */
import { isSafeHref } from '#shared/kit/urls.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import { PanelFigure } from '../../parts/panel-figure.tsx'
import { Clock } from '../../parts/moment.tsx'
import { occasionText } from './occasion-words.ts'
import type { ShownChart } from './show-chart.ts'

/** A chart of an incident, and below it whether it is live or frozen, with the way to the other one. */
export function ChartFigure({ chart, now }: { chart: ShownChart; now: number }) {
  const { outcome, frozen, instead, other } = chart
  return (
    <>
      <PanelFigure outcome={outcome} frozen={frozen !== undefined} />
      {frozen && <FrozenLine frozen={frozen} instead={instead} now={now} />}
      {other && (
        <p class="chart-says">
          {'Live. '}
          <a href="?charts=frozen">
            {'Show as frozen '}
            <Clock at={other.frozenAt} now={now} />
          </a>
        </p>
      )}
    </>
  )
}

type LineProps = { frozen: FrozenChart; instead?: string; alone?: boolean; now: number }

/** “Frozen 14:02 when the incident closed · Show live”. @param alone where there is no live one in its place */
export function FrozenLine({ frozen, instead, alone, now }: LineProps) {
  const { frozenAt, chart, digest } = frozen
  return (
    <p class="chart-says">
      <span class="pill is-frozen" title={`SHA-256 of what is kept: ${digest}`}>
        {'Frozen '}
        <Clock at={frozenAt} now={now} />
      </span>
      {` ${occasionText(frozen)}`}
      {instead !== undefined && `. ${instead}`}
      {instead === undefined && !alone && (
        <>
          {' · '}
          <a href="?charts=live">Show live</a>
        </>
      )}
      {alone && isSafeHref(chart.url) && (
        <>
          {' · '}
          <a href={chart.url} rel="noreferrer">
            Open its link
          </a>
        </>
      )}
    </p>
  )
}
