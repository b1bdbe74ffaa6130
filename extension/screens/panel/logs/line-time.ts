const formats = new Map<string, Intl.DateTimeFormat>()

/** When a line was written, to the millisecond; with its day where the range is longer than one. @param at UNIX nanoseconds */
export function lineTime(at: string, zone: string, withDay: boolean): string {
  const key = `${zone} ${withDay}`
  const format = formats.get(key) ?? makeFormat(zone, withDay)
  formats.set(key, format)
  return format.format(Number(BigInt(at) / 1_000_000n))
}

function makeFormat(timeZone: string, withDay: boolean): Intl.DateTimeFormat {
  const time = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const
  const day = withDay ? ({ month: 'short', day: '2-digit' } as const) : {}
  return new Intl.DateTimeFormat('en-GB', { ...time, ...day, timeZone })
}
