import { useEffect, useRef, useState } from 'preact/hooks'
import { agoText } from '#extension/language/age.ts'
import type { IncidentChart } from '#extension/messages/incidents.ts'
import { Button } from '#extension/ui/button.tsx'
import type { PopupDeps } from '../../popup-deps.ts'
import { words } from '../../words.ts'
import { LinkedChart } from './linked-chart.tsx'
import { useNear } from './use-near.ts'

type Which = IncidentChart['first']
type ChartPlaceProps = { deps: PopupDeps; chart: IncidentChart; name: string; now: number }

/** One chart, drawn once it is scrolled to. What cannot be shown live is shown as it was frozen, and the other way round. */
export function ChartPlace({ deps, chart, name, now }: ChartPlaceProps) {
  const place = useRef<HTMLDivElement>(null)
  const near = useNear(place, '.detail-scroll')
  const [chosen, choose] = useState<Which | null>(null)
  const [failed, setFailed] = useState<Which | null>(null)
  // Closed meanwhile, it begins anew: another one comes first now.
  useEffect(() => setFailed(null), [chart.first])

  const wanted = chosen ?? (failed === chart.first ? otherThan(chart.first) : chart.first)
  const which = chart[wanted] ? wanted : otherThan(wanted)
  const link = chart[which]
  if (!link) return null
  const other = otherThan(which)
  return (
    <div class="chart" ref={place}>
      {near ? (
        <LinkedChart
          key={`${link.part} ${link.href}`}
          deps={deps}
          link={link}
          name={name}
          onTrouble={() => chosen === null && failed === null && setFailed(which)}
        />
      ) : (
        <div class={`panel-frame ${link.shape}`} />
      )}
      {chart.frozen && (
        <p class="chart-says">
          <span>
            {which === 'live'
              ? words.charts.live
              : words.charts.frozen(agoText(now - Date.parse(chart.frozen.frozenAt)), chart.frozen)}
            {which === 'frozen' && failed === 'live' && ` ${words.charts.liveFails}`}
          </span>
          {chart[other] && (
            <Button onClick={() => choose(other)}>
              {other === 'live' ? words.charts.showLive : words.charts.showFrozen}
            </Button>
          )}
        </p>
      )}
    </div>
  )
}

function otherThan(which: Which): Which {
  return which === 'live' ? 'frozen' : 'live'
}
