/**
 * Foreign text for a column: control characters gone (but for tab and line break), at most `most` characters, never cut
 * through a surrogate pair. Right-to-left and other scripts stay as they are.
 */
export function cleanText(text: string, most: number): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what it is about
  const clean = text.replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g, '').trim()
  return clean.length <= most ? clean : `${clean.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The longest text of one label or annotation that is kept, in characters: ten kilobytes and some. */
const longestLabel = 16_384

/** Foreign labels or annotations, their names and texts cleaned. */
export function cleanLabels(labels: Record<string, string>): Record<string, string> {
  const pairs = Object.entries(labels).map(([name, text]) => [cleanText(name, 1024), cleanText(text, longestLabel)])
  return Object.fromEntries(pairs) as Record<string, string>
}

/** As {@link firstText}, on one line. What would turn the direction of the text after it around goes, too. */
export function firstLine(most: number, ...texts: (string | undefined)[]): string | null {
  return firstText(
    most,
    ...texts.map(text => text?.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '').replaceAll(/\s+/g, ' ')),
  )
}

/** The first of the texts that is not blank, cleaned; null when all are. */
export function firstText(most: number, ...texts: (string | undefined)[]): string | null {
  for (const text of texts) {
    const clean = text === undefined ? '' : cleanText(text, most)
    if (clean !== '') return clean
  }
  return null
}
