/** @jsxImportSource hono/jsx */
import { isSafeHref } from '#shared/kit/urls.ts'
import type { FrozenChart } from '#shared/model/frozen-chart.ts'
import { troubleIn } from '../../language/trouble.ts'
import { PanelFigure } from '../../parts/panel-figure.tsx'
import { Clock } from '../../parts/moment.tsx'
import { occasionText } from './occasion-words.ts'
import type { ShownChart } from './show-chart.ts'
import { chartWords } from './words.ts'

/** A chart of an incident, and below it whether it is live or frozen, with the way to the other one. */
export function ChartFigure({ chart, now }: { chart: ShownChart; now: number }) {
  const { outcome, frozen, instead, other } = chart
  const words = chartWords()
  return (
    <>
      <PanelFigure outcome={outcome} frozen={frozen !== undefined} />
      {frozen && <FrozenLine frozen={frozen} instead={instead} now={now} />}
      {other && (
        <p class="chart-says">
          {words.live}
          <a href="?charts=frozen">
            {words.showFrozen}
            <Clock at={other.frozenAt} now={now} />
          </a>
        </p>
      )}
    </>
  )
}

type LineProps = { frozen: FrozenChart; instead?: ShownChart['instead']; alone?: boolean; now: number }

/** “Frozen 14:02 when the incident closed · Show live”. @param alone where there is no live one in its place */
export function FrozenLine({ frozen, instead, alone, now }: LineProps) {
  const { frozenAt, chart, digest } = frozen
  const words = chartWords()
  return (
    <p class="chart-says">
      <span class="pill is-frozen" title={words.kept(digest)}>
        {words.frozen}
        <Clock at={frozenAt} now={now} />
      </span>
      {` ${occasionText(frozen)}`}
      {instead !== undefined && `. ${instead === 'no-data' ? words.noData : troubleIn()(instead.sentence)}`}
      {instead === undefined && !alone && (
        <>
          {' · '}
          <a href="?charts=live">{words.showLive}</a>
        </>
      )}
      {alone && isSafeHref(chart.url) && (
        <>
          {' · '}
          <a href={chart.url} rel="noreferrer">
            {words.openLink}
          </a>
        </>
      )}
    </p>
  )
}
