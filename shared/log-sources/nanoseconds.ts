const form = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:[.,](\d{1,9})\d*)?(Z|[+-]\d\d:?\d\d)$/i

/** An RFC 3339 time in UNIX nanoseconds, which are more than a `Date` tells apart. Null: it is none. */
export function readNanoseconds(text: string): bigint | null {
  const [, seconds, fraction = '', zone = 'Z'] = form.exec(text.trim()) ?? []
  const milliseconds = seconds === undefined ? NaN : Date.parse(`${seconds}${zone.toUpperCase()}`)
  if (Number.isNaN(milliseconds) || milliseconds < 0) return null
  return BigInt(milliseconds) * 1_000_000n + BigInt(fraction.padEnd(9, '0'))
}

export function writeNanoseconds(at: bigint): string {
  const seconds = new Date(Number(at / 1_000_000_000n) * 1000).toISOString().slice(0, 19)
  return `${seconds}.${String(at % 1_000_000_000n).padStart(9, '0')}Z`
}
