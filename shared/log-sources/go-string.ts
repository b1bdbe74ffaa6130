/** A string as Go reads it: JSON's escapes are among them. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}
