/** A regular expression, of RE2 as of JavaScript, that stands for the text and nothing else. */
export function literal(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
