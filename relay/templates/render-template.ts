import { Liquid, LiquidError } from 'liquidjs'
import { Failure } from '#shared/kit/failure.ts'
import { code, codeBlock, paragraph, plain } from '#shared/format/markdown-escape.ts'
import type { TemplateValues } from './template-variables.ts'

/** The longest text that a template may make: as long as a body may be. */
const longest = 100_000

/**
 * What may stand in a template. Tags that print without the escape of {@link shown} (echo, cycle), that print twice
 * (capture) or HTML (tablerow), and those that read files are left out: values are foreign text.
 */
const tags = ['#', 'assign', 'break', 'case', 'comment', 'continue', 'for', 'if', 'raw', 'unless']

const engine = createEngine()

function createEngine(): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    lenientIf: true, // `{% if labels.team %}` and `| default` are how a template copes with what is missing
    strictFilters: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    locale: 'en-GB',
    parseLimit: 100_000,
    renderLimit: 200, // it runs where nothing else can meanwhile
    memoryLimit: 300_000,
    templates: {}, // no files
    outputEscape: shown,
  })
  for (const name of Object.keys(liquid.tags)) if (!tags.includes(name)) delete liquid.tags[name]
  delete liquid.filters.raw
  // These make safe Markdown by themselves.
  for (const [name, handler] of Object.entries({ code, code_block: codeBlock, lines: paragraph })) {
    liquid.registerFilter(name, { raw: true, handler: (value: unknown) => handler(asText(value)) })
  }
  return liquid
}

/**
 * Fills a template in. Every value in it is shown as it is, in one line: nothing in it is markup or a quick action.
 * @throws Failure `bad-shape` for the field `body`, with line and column
 */
export function renderTemplate(body: string, values: TemplateValues): string {
  const text = asFailure(() => String(engine.renderSync(engine.parse(body), { ...values })))
  if (text.length <= longest) return text
  throw new Failure('bad-shape', `body: it makes more than ${longest} characters`, { field: 'body' })
}

/** Whether it can be read at all. @throws Failure as {@link renderTemplate} */
export function checkTemplate(body: string): void {
  asFailure(() => engine.parse(body))
}

function asFailure<T>(work: () => T): T {
  try {
    return work()
  } catch (thrown) {
    throw new Failure('bad-shape', `body: ${whatFailed(thrown)}`, { field: 'body' }, thrown)
  }
}

function whatFailed(thrown: unknown): string {
  if (!(thrown instanceof Error)) return 'it cannot be rendered'
  const what = thrown.message.replace(/, line:\d+, col:\d+$/, '')
  if (!LiquidError.is(thrown)) return what
  const [line, column] = thrown.token.getPosition()
  return `line ${line}, column ${column}: ${what}`
}

/** A value as one line of Markdown; an address as a link, which may stand in `[…](…)`, too. */
function shown(value: unknown): string {
  const text = asText(value)
  return /^https?:\/\/[^\s<>"'`\\|]+$/.test(text) ? `<${text}>` : plain(text)
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(asText).join(' ')
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.entries(value)
      .map(([name, one]) => `${name}=${asText(one)}`)
      .join(' ')
  }
  return String(value)
}
