import { cut, cutTo } from '../words.ts'

// Slack's own Markdown. Only `& < >` can begin something there; `verbatim` keeps the rest of a text from being linked.

/** Foreign text as Slack's mrkdwn shows it: no link, no mention, nobody called. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Escaped, and cut so that no escape is cut in two. */
export function mrkdwnText(text: string, most: number): string {
  return cutTo(text, most, escapeMrkdwn)
}

/** A link; without an address that can be followed, its text. */
export function mrkdwnLink(url: string, text: string): string {
  const label = escapeMrkdwn(text.replaceAll(/[|\n]/g, ' '))
  if (!/^https?:\/\//.test(url)) return label
  return `<${escapeMrkdwn(url).replaceAll('|', '%7C')}|${label}>`
}

/** A moment in the reader's own zone. @param iso ISO 8601 UTC */
export function mrkdwnTime(iso: string, format = '{date_short_pretty} {time}'): string {
  const fallback = `${iso.slice(0, 16).replace('T', ' ')} UTC`
  return `<!date^${Math.floor(Date.parse(iso) / 1000)}^${format}|${fallback}>`
}

export function plainText(text: string, most: number) {
  return { type: 'plain_text', text: cut(text, most), emoji: false } as const
}

export function mrkdwn(text: string) {
  return { type: 'mrkdwn', text, verbatim: true } as const
}
