/** Longest `tocsin-rejected` header: proxies give up on longer ones. */
const longestHeader = 2000

/** What could not be kept, as JSON in ASCII, cut to whole entries. */
export function rejectedHeader(rejected: readonly unknown[]): string {
  const kept = [...rejected]
  let text = asciiJson(kept)
  while (text.length > longestHeader && kept.length > 1) {
    kept.pop()
    text = asciiJson(kept)
  }
  return text.slice(0, longestHeader)
}

function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
