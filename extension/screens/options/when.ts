/** A day and a time as the person's own browser writes them. `at` in UNIX milliseconds. */
export function whenText(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(at)
}
