import { lastValue } from '#extension/charts/legend-choice.ts'
import { formatValue } from '#shared/format/units.ts'
import type { Panel } from '#shared/model/panel.ts'
import { words } from '../words.ts'

/** The answer for one moment: each series and its value, high to low. Scrolls inside. */
export function TableBody({ panel }: { panel: Panel }) {
  const rows = panel.series
    .map(series => ({ name: series.name, value: lastValue(series.values), unit: series.unit ?? panel.unit }))
    .sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity))
  return (
    <div class="body table">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.series}</th>
            <th scope="col">{words.value}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <td title={row.name}>{row.name}</td>
              <td>{row.value === null ? '–' : formatValue(row.value, row.unit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
