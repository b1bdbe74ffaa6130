import type { Panel } from '#shared/model/panel.ts'
import { words } from '../words.ts'
import { dataTable } from './data-table.ts'

/** The data behind a panel of any kind, as a table that scrolls inside. */
export function DataBody({ panel, zone }: { panel: Panel; zone: string }) {
  const { columns, rows, more } = dataTable(panel, zone, words)
  return (
    // Scrolls, so the keyboard must be able to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div class="body data" tabIndex={0} role="region" aria-label={words.table}>
      <table>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={index} scope="col" title={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              {row.map((cell, index) =>
                index === 0 ? (
                  <th key={index} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={index}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="hint">{words.moreRows(more)}</p>}
    </div>
  )
}
