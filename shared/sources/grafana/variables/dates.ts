/** `${__from:date:iso}`: a time in milliseconds as text, in UTC. @param pattern `iso`, `seconds`, `ms`, or letters such as `YYYY-MM-DD` */
export function formatDate(value: string, pattern: string): string {
  const at = new Date(Number(value))
  if (Number.isNaN(at.getTime())) return value
  if (pattern === 'seconds') return String(Math.floor(at.getTime() / 1000))
  if (pattern === 'ms') return String(at.getTime())
  const iso = at.toISOString()
  if (pattern === '' || pattern === 'iso') return iso
  const parts: Record<string, string> = {
    YYYY: iso.slice(0, 4),
    YY: iso.slice(2, 4),
    MM: iso.slice(5, 7),
    DD: iso.slice(8, 10),
    HH: iso.slice(11, 13),
    mm: iso.slice(14, 16),
    ss: iso.slice(17, 19),
    SSS: iso.slice(20, 23),
    X: String(Math.floor(at.getTime() / 1000)),
    x: String(at.getTime()),
  }
  return pattern.replace(/YYYY|YY|MM|DD|HH|mm|SSS|ss|X|x/g, letters => parts[letters] ?? letters)
}
