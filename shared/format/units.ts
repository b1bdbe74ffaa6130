/** Between a number and its unit: narrow, and no line break. */
const narrowSpace = '\u202f'

/** One way to write a magnitude: the value divided, then a suffix. */
export type Scale = {
  /** Used when the magnitude, in the unit as given, reaches this. */
  from: number
  divide: number
  suffix: string
}

/** Scales from small to large; the first also serves everything below it. */
type Ladder = readonly Scale[]

const plain: Ladder = ladder(1000, ['', 'k', 'M', 'G', 'T', 'P'])
const raw: Ladder = [{ from: 0, divide: 1, suffix: '' }]
const secondScales: Ladder = [
  { from: 0, divide: 1e-9, suffix: 'ns' },
  { from: 1e-6, divide: 1e-6, suffix: 'µs' },
  { from: 1e-3, divide: 1e-3, suffix: 'ms' },
  { from: 1, divide: 1, suffix: 's' },
  { from: 60, divide: 60, suffix: 'min' },
  { from: 3600, divide: 3600, suffix: 'h' },
  { from: 86_400, divide: 86_400, suffix: 'd' },
]

/** Units by the ids that Grafana gives them; dashboards carry these. */
const units: Record<string, Ladder> = {
  none: raw,
  short: plain,
  percent: fixed('%'),
  percentunit: [{ from: 0, divide: 0.01, suffix: '%' }],
  bytes: ladder(1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']),
  kbytes: timesFactor(ladder(1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']), 1024),
  mbytes: timesFactor(ladder(1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']), 1024 ** 2),
  decbytes: ladder(1000, ['B', 'kB', 'MB', 'GB', 'TB', 'PB']),
  bits: ladder(1024, ['b', 'Kib', 'Mib', 'Gib', 'Tib']),
  decbits: ladder(1000, ['b', 'kb', 'Mb', 'Gb', 'Tb']),
  Bps: ladder(1000, ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s']),
  binBps: ladder(1024, ['B/s', 'KiB/s', 'MiB/s', 'GiB/s', 'TiB/s']),
  bps: ladder(1000, ['b/s', 'kb/s', 'Mb/s', 'Gb/s', 'Tb/s']),
  ns: timesFactor(secondScales, 1e-9),
  µs: timesFactor(secondScales, 1e-6),
  ms: timesFactor(secondScales, 1e-3),
  s: secondScales,
  m: timesFactor(secondScales, 60),
  h: timesFactor(secondScales, 3600),
  d: timesFactor(secondScales, 86_400),
  reqps: withUnit('req/s'),
  rps: withUnit('reads/s'),
  wps: withUnit('writes/s'),
  ops: withUnit('ops/s'),
  iops: withUnit('io/s'),
  cps: withUnit('c/s'),
  rpm: withUnit('reads/min'),
  wpm: withUnit('writes/min'),
  opm: withUnit('ops/min'),
  hertz: ladder(1000, ['Hz', 'kHz', 'MHz', 'GHz']),
  celsius: fixed('°C'),
  fahrenheit: fixed('°F'),
  watt: ladder(1000, ['W', 'kW', 'MW', 'GW']),
  volt: fixed('V'),
  amp: fixed('A'),
}

/**
 * A value for people: three significant digits and its unit, "31 %", "1.5 GiB", "12.3 k".
 * Shares keep what tells them from the whole: 99.95 % never reads 100 %, 0.9995 never 1.
 * @param unit a Grafana unit id; any other text stands behind the number as it is
 */
export function formatValue(value: number, unit?: string): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const scale = scaleFor(Math.abs(value), unit)
  const digits = shortDigits(value / scale.divide, scale)
  // 999.7 k rounds up to 1000 k, which is 1 M
  const next = Math.abs(Number(digits)) * scale.divide
  if (next > Math.abs(value)) return written(value, scaleFor(next, unit))
  return written(value, scale)
}

/** The scale in which a magnitude is written. Everything on one axis shares the scale of its largest value. */
export function scaleFor(magnitude: number, unit?: string): Scale {
  const scales = ladderOf(unit)
  if (magnitude === 0) return scales.find(scale => scale.divide === 1) ?? firstOf(scales)
  return scales.findLast(scale => magnitude >= scale.from) ?? firstOf(scales)
}

/** How the unit counts: in thousands, in 1024s or in seconds, minutes and hours. Decides which ticks are round. */
export function countingOf(unit?: string): { counts: 'decimal' | 'binary' | 'time'; factor: number } {
  const scales = ladderOf(unit)
  const suffixes = scales.map(scale => scale.suffix)
  if (suffixes.includes('min')) {
    return { counts: 'time', factor: 1 / (scales.find(scale => scale.suffix === 's')?.divide ?? 1) }
  }
  const first = firstOf(scales)
  const second = scales[1]
  const binary = second !== undefined && second.divide / first.divide === 1024
  return { counts: binary ? 'binary' : 'decimal', factor: 1 / first.divide }
}

/** A number that is already scaled, with the suffix of its scale. */
export function withSuffix(number: string, suffix: string): string {
  return suffix === '' ? tidyMinus(number) : `${tidyMinus(number)}${narrowSpace}${suffix}`
}

function written(value: number, scale: Scale): string {
  return withSuffix(shortDigits(value / scale.divide, scale), scale.suffix)
}

function shortDigits(value: number, scale: Scale): string {
  const size = Math.abs(value)
  if (scale.suffix === '%' && size >= 0.1 && size < 1000) return String(Number(value.toFixed(size < 1 ? 3 : 2)))
  if (scale.divide === 1 && size >= 0.9 && size < 1) return String(Number(value.toPrecision(5)))
  if (size >= 100 || size === 0) return size >= 1e15 ? value.toExponential(2) : value.toFixed(0)
  if (size < 1e-4) return shortExponent(value.toExponential(2))
  return String(Number(value.toPrecision(3)))
}

function shortExponent(text: string): string {
  return text.replace(/\.?0+e/, 'e')
}

/** A hyphen is too short for a minus, and "−0" is 0. */
function tidyMinus(number: string): string {
  if (/^-0(\.0*)?$/.test(number)) return number.slice(1)
  return number.replace(/^-/, '−')
}

function ladderOf(unit: string | undefined): Ladder {
  if (!unit) return plain
  return Object.hasOwn(units, unit) ? (units[unit] ?? plain) : withUnit(unit)
}

function firstOf(scales: Ladder): Scale {
  return scales[0] ?? { from: 0, divide: 1, suffix: '' }
}

function ladder(base: number, suffixes: readonly string[]): Ladder {
  return suffixes.map((suffix, power) => ({ from: power === 0 ? 0 : base ** power, divide: base ** power, suffix }))
}

function fixed(suffix: string): Ladder {
  return [{ from: 0, divide: 1, suffix }]
}

/** Thousands before a unit that has none of its own: "1.2 k req/s". */
function withUnit(unit: string): Ladder {
  return ladder(1000, ['', 'k', 'M', 'G', 'T']).map(scale => ({
    ...scale,
    suffix: scale.suffix ? `${scale.suffix}${narrowSpace}${unit}` : unit,
  }))
}

/** A ladder for values that come in a multiple of its unit. */
function timesFactor(scales: Ladder, factor: number): Ladder {
  return scales.map(({ from, divide, suffix }) => ({ from: from / factor, divide: divide / factor, suffix }))
}
