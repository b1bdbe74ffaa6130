import { formatDate } from './dates.ts'

/** What a variable is at present. */
export type Chosen = {
  name: string
  values: string[]
  texts: string[]
  /** Stands as it is, whatever the format: the `allValue` of "All". */
  verbatim?: string
  /** It may hold several values: Prometheus' matchers then take it as an expression. */
  several: boolean
}

/** How values read where the text does not say: each kind of datasource has its own. */
export type DefaultFormat = (chosen: Chosen) => string

type Format = (values: string[], chosen: Chosen, rest: string) => string

const quoted = (quote: string, escaped: string): Format => {
  return values => values.map(value => quote + value.replaceAll(quote, escaped) + quote).join(',')
}
const joined = (between: string): Format => {
  return values => values.join(between)
}

const formats: Record<string, Format> = {
  raw: joined(','),
  csv: joined(','),
  pipe: joined('|'),
  join: (values, _, rest) => values.join(rest || ','),
  regex: values => alternatives(values.map(escapeRegex)),
  glob: values => (values.length > 1 ? `{${values.join(',')}}` : (values[0] ?? '')),
  distributed: (values, { name }) => values.map((value, at) => (at === 0 ? value : `${name}=${value}`)).join(','),
  json: (values, { several }) => JSON.stringify(several || values.length > 1 ? values : (values[0] ?? '')),
  lucene: (values, { several }) => {
    if (!several && values.length === 1) return escapeLucene(values[0] ?? '')
    return values.length === 0 ? '__empty__' : `(${values.map(value => `"${escapeLucene(value)}"`).join(' OR ')})`
  },
  singlequote: quoted("'", "\\'"),
  doublequote: quoted('"', '\\"'),
  sqlstring: quoted("'", "''"),
  percentencode: values => percentEncode(values.length > 1 ? `{${values.join(',')}}` : (values[0] ?? '')),
  uriencode: values => encodeURI(values.length > 1 ? `{${values.join(',')}}` : (values[0] ?? '')),
  html: values => values.map(escapeHtml).join(', '),
  text: (_, { texts }) => texts.join(' + '),
  queryparam: (values, { name }) => values.map(value => `var-${name}=${encodeURIComponent(value)}`).join('&'),
  customqueryparam: (values, { name }, rest) => {
    const [key = `var-${name}`, before = ''] = rest.split(':')
    return values.map(value => `${key || name}=${before}${encodeURIComponent(value)}`).join('&')
  },
  date: (values, _, rest) => values.map(value => formatDate(value, rest)).join(','),
}

/** A variable's values as a text wants them. */
export function formatChosen(chosen: Chosen, format: string | undefined, usual: DefaultFormat): string {
  const [id = '', ...rest] = (format ?? '').split(':')
  if (id === 'text' || (id === '' && usual === textFormat)) return chosen.texts.join(' + ')
  if (id === 'queryparam' && chosen.verbatim !== undefined) return `var-${chosen.name}=$__all`
  if (chosen.verbatim !== undefined) return chosen.verbatim
  return formats[id]?.(chosen.values, chosen, rest.join(':')) ?? usual(chosen)
}

export const globFormat: DefaultFormat = chosen => formatChosen(chosen, 'glob', ({ values }) => values.join(','))

/** The words that people read: titles and legends. */
export const textFormat: DefaultFormat = ({ texts }) => texts.join(' + ')

export function escapeRegex(value: string): string {
  return value.replace(/[\\^$*+?.()|[\]{}/]/g, '\\$&')
}

export function alternatives(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `(${values.join('|')})`
}

function escapeLucene(value: string): string {
  return value.replace(/([+\-=&|><!(){}[\]^"~*?:\\/\s])/g, '\\$1')
}

/** As RFC 3986 has it: `!'()*` too. */
function percentEncode(value: string): string {
  return encodeURIComponent(value).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

function escapeHtml(value: string): string {
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
  return value.replace(/[&<>"']/g, sign => names[sign] ?? sign)
}
