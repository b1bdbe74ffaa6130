/** One way to write a magnitude: the value divided, then what stands around it. */
export type Scale = {
  /** Used when the magnitude, in the unit as given, reaches this. */
  from: number
  divide: number
  /** Behind the number and a narrow space: `MiB`. */
  suffix: string
  /** Right before the number: `$`. */
  prefix?: string
  /** Right behind the number: the `K` of `1.2K req/s`. */
  letter?: string
}

/** Scales from small to large; the first also serves everything below it. */
export type Ladder = readonly Scale[]

const siPrefixes = ['f', 'p', 'n', 'µ', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y']
const binaryPrefixes = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi']
const countLetters = ['', 'K', 'M', 'B', 'T']

export function ladder(base: number, suffixes: readonly string[]): Ladder {
  return suffixes.map((suffix, power) => ({ from: power === 0 ? 0 : base ** power, divide: base ** power, suffix }))
}

export function fixed(suffix: string, prefix?: string): Ladder {
  return [{ from: 0, divide: 1, suffix, prefix }]
}

/** @param power the values come in this power of 1000: 1 for kilowatts */
export function siLadder(symbol: string, power = 0): Ladder {
  return siPrefixes.map((prefix, index) => {
    const divide = Number(`1e${(index - 5 - power) * 3}`)
    return { from: index === 0 ? 0 : divide, divide, suffix: prefix + symbol }
  })
}

/** @param power the values come in this power of 1024: 2 for mebibytes */
export function binaryLadder(symbol: string, power = 0): Ladder {
  const prefixes = binaryPrefixes.map(prefix => prefix + symbol)
  return timesFactor(ladder(1024, prefixes), 1024 ** power)
}

/** Thousands before a unit that has none of its own: "1.2K req/s". */
export function countLadder(symbol: string, prefix?: string): Ladder {
  return countLetters.map((letter, power) => ({
    from: power === 0 ? 0 : 1000 ** power,
    divide: 1000 ** power,
    suffix: symbol,
    letter,
    prefix,
  }))
}

/** A ladder for values that come in a multiple of its unit. */
export function timesFactor(scales: Ladder, factor: number): Ladder {
  return scales.map(scale => ({ ...scale, from: scale.from / factor, divide: scale.divide / factor }))
}

const secondScales: Ladder = [
  { from: 0, divide: 1e-9, suffix: 'ns' },
  { from: 1e-6, divide: 1e-6, suffix: 'µs' },
  { from: 1e-3, divide: 1e-3, suffix: 'ms' },
  { from: 1, divide: 1, suffix: 's' },
  { from: 60, divide: 60, suffix: 'min' },
  { from: 3600, divide: 3600, suffix: 'hour' },
  { from: 86_400, divide: 86_400, suffix: 'day' },
  { from: 604_800, divide: 604_800, suffix: 'week' },
  { from: 31_536_000, divide: 31_536_000, suffix: 'year' },
]

/**
 * Times in multiples of a second. As in Grafana only seconds go below their own unit: half a minute is "0.5 min".
 * @param factor seconds per unit
 */
export function timeLadder(factor: number, weeks = true): Ladder {
  const known = weeks ? secondScales : secondScales.filter(scale => scale.suffix !== 'week')
  const least = factor === 1 ? 0 : factor * (1 - 1e-9)
  return timesFactor(
    known.filter(scale => scale.divide >= least),
    factor,
  )
}
