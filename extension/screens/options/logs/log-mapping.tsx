import type { KnownConnection } from '#extension/messages/contract.ts'
import { readLogOptions } from '#shared/log-sources/log-options.ts'
import { words } from './words.ts'

type LogMappingProps = { connection: KnownConnection; known: readonly KnownConnection[] }

/** Of which charts a log system has the lines, and what it is asked for one. */
export function LogMapping({ connection, known }: LogMappingProps) {
  const { charts = [], template = '', index = '' } = readLogOptions(connection)
  const names = charts.map(place => known.find(({ id, baseUrl }) => [id, baseUrl].includes(place))?.name || place)
  return (
    <dl class="log-mapping">
      <dt>{words.charts}</dt>
      <dd>{names.length === 0 ? words.allCharts : names.join(', ')}</dd>
      <dt>{words.query}</dt>
      <dd>{template === '' ? words.ofLabels : <pre>{template}</pre>}</dd>
      {index !== '' && (
        <>
          <dt>{words.index}</dt>
          <dd>
            <code>{index}</code>
          </dd>
        </>
      )}
    </dl>
  )
}
