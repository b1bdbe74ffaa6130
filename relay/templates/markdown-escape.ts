/** Foreign text as one line of Markdown that shows it as it is. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()<>#+!|~&$^-]/g, '\\$&')
}

/** Foreign text as inline code, whatever backticks it holds. */
export function code(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim()
  const longest = Math.max(0, ...[...oneLine.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const pad = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${oneLine}${pad}${fence}`
}

/** An address as the target of a link: nothing in it can end the link early. */
export function target(url: string): string {
  return `<${url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`
}
