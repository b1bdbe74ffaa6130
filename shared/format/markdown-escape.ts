/** Foreign text as one line of Markdown that shows it as it is. */
export function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]()<>#+=!|~&$^-]/g, '\\$&')
    .replace(/^ ?(\d+)\./, '$1\\.') // no list
    .replace(/^ ?\//, '\\/') // no quick action
}

/** Foreign text as a paragraph: its lines stay lines, its addresses can be followed, nothing else in it means anything. */
export function paragraph(text: string): string {
  return text
    .split('\n')
    .flatMap(line => (line.trim() === '' ? [] : [withLinks(line.trim())]))
    .join(lineBreak)
}

/** Markdown's hard break, which GitLab puts between the facts of a summary. */
export const lineBreak = '  \n'

/** An http address up to its last character that is not punctuation of the sentence around it. */
const address = /(https?:\/\/[^\s<>"'`\\|]*[^\s<>"'`\\|.,;:!?)\]}*_~])/

function withLinks(line: string): string {
  return line
    .split(address)
    .map((part, index) => (index % 2 ? `<${part}>` : escapePart(part, index)))
    .join('')
}

function escapePart(part: string, index: number): string {
  return index === 0 ? plain(part) : plain(`x${part}`).slice(1) // only the first one starts the line
}

/** Foreign text as inline code, whatever backticks it holds. */
export function code(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim()
  const fence = '`'.repeat(longestRun(oneLine) + 1)
  const pad = oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${oneLine}${pad}${fence}`
}

/** Foreign text as a block of code: for what its line breaks are part of. */
export function codeBlock(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1))
  return `${fence}\n${text}\n${fence}`
}

/** An address as the target of a link: nothing in it can end the link early. */
export function target(url: string): string {
  return `<${url.replaceAll(/[<>\\\s]/g, encodeURIComponent)}>`
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}
