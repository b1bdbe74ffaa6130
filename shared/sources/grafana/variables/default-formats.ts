import { alternatives, formatChosen, globFormat, type DefaultFormat } from './formats.ts'

/** How a kind of datasource reads a variable where its query does not say. */
export function defaultFormatOf(type: string): DefaultFormat {
  if (/prometheus|loki/.test(type)) return prometheusFormat
  if (/sql|postgres|clickhouse|snowflake/.test(type)) return sqlFormat
  if (/elastic|opensearch/.test(type)) return chosen => formatChosen(chosen, 'lucene', globFormat)
  if (/influx/.test(type)) return chosen => (chosen.several ? formatChosen(chosen, 'regex', globFormat) : plain(chosen))
  return globFormat
}

/** Grafana's own escaping, twice over in expressions: once for the string and once for the expression in it. */
const prometheusFormat: DefaultFormat = ({ values, several }) => {
  if (!several) return (values[0] ?? '').replace(/\\/g, '\\\\').replace(/'/g, "\\\\'")
  return alternatives(values.map(escapeMatcher))
}

export function escapeMatcher(value: string): string {
  return value.replace(/\\/g, '\\\\\\\\').replace(/[$^*{}[\]'+?.()|]/g, '\\\\$&')
}

const sqlFormat: DefaultFormat = chosen => {
  if (!chosen.several) return plain(chosen).replaceAll("'", "''")
  return formatChosen(chosen, 'sqlstring', globFormat)
}

const plain: DefaultFormat = ({ values }) => values.join(',')
