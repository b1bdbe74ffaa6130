import { Failure } from '../../kit/failure.ts'
import { literal } from '../../kit/literal.ts'
import { readLogOptions } from '../log-options.ts'
import type { LogLabel, LogSource, TemplateForm } from '../log-source.ts'

/** Any other log system: its lines are not read, but the chart's question is put into a link to its own pages. */
export const linkSource: LogSource = {
  id: 'link',
  title: 'Link to other logs',
  readPaths: [],
  labelNames: () => Promise.resolve(null),

  select: labels => labels.map(label => `${label.name}:${write(label, 'value')}`).join(' '),
  write,

  read(_question, connection) {
    if (readLogOptions(connection).open) return Promise.resolve({ lines: [], next: null })
    const sentence = `“${connection.name}” lacks the link to its logs.`
    return Promise.reject(new Failure('unsupported', sentence, { next: { do: 'options', section: 'connections' } }))
  },

  check(connection) {
    const { open } = readLogOptions(connection)
    const sentence = open ? 'Nothing is asked here: its link is opened.' : 'It lacks the link to its logs.'
    return Promise.resolve({ ok: open !== undefined, sentence })
  },
}

/** As most search boxes take it. A template stands in the system's own language, with the quotes that belong to it. */
function write(label: LogLabel, form: TemplateForm): string {
  if (!('values' in label)) return label.pattern
  if (form === 'csv') return label.values.join(',')
  if (form === 'regex') return label.values.map(literal).join('|')
  return label.values.length === 1 ? (label.values[0] ?? '') : `(${label.values.join(' OR ')})`
}
