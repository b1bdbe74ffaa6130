import { countLadder, fixed, ladder, siLadder, type Ladder, type Scale } from './scales.ts'
import { listedLadder } from './unit-table.ts'
import { wordsFor } from './value-words.ts'

/** Between a number and its unit: narrow, and no line break. */
const narrowSpace = '\u202f'

/** Without a unit of its own, as numbers of a bare expression come. */
const plain: Ladder = ladder(1000, ['', 'k', 'M', 'G', 'T', 'P'])

/**
 * A value for people: about three significant digits and its unit, "31 %", "1.5 GiB", "12.3 K".
 * Shares keep what tells them from the whole: 99.95 % never reads 100 %, 0.9995 never 1.
 * @param unit a Grafana unit id; any other text stands behind the number as it is
 * @param wanted digits after the point, as somebody chose them; absent: as many as its size asks for
 * @param zone IANA zone of units that are dates
 */
export function formatValue(value: number, unit?: string, wanted?: number, zone?: string): string {
  if (Number.isNaN(value)) return 'NaN'
  if (!Number.isFinite(value)) return value > 0 ? '∞' : '−∞'
  const decimals = wanted === undefined ? undefined : Math.min(20, Math.max(0, Math.round(wanted)))
  const words = wordsFor(unit)
  if (words) return words(value, decimals, zone)
  const scale = scaleFor(Math.abs(value), unit)
  const digits = digitsOf(value, scale, decimals)
  // 999.7 k rounds up to 1000 k, which is 1 M
  const next = Math.abs(Number(digits)) * scale.divide
  const upper = next > Math.abs(value) ? scaleFor(next * (1 + 1e-12), unit) : scale
  return withScale(upper === scale ? digits : digitsOf(value, upper, decimals), upper)
}

/** The scale in which a magnitude is written. Everything on one axis shares the scale of its largest value. */
export function scaleFor(magnitude: number, unit?: string): Scale {
  const scales = ladderOf(unit)
  if (magnitude === 0) return scales.find(scale => scale.divide === 1) ?? firstOf(scales)
  return scales.findLast(scale => magnitude >= scale.from) ?? firstOf(scales)
}

/** How the unit counts: in thousands, in 1024s or in seconds, minutes and hours. Decides which ticks are round. */
export function countingOf(unit?: string): { counts: 'decimal' | 'binary' | 'time' | 'bool'; factor: number } {
  if (unit?.startsWith('bool')) return { counts: 'bool', factor: 1 }
  const lasting = lastingSeconds[unit ?? '']
  if (lasting !== undefined) return { counts: 'time', factor: lasting }
  const scales = ladderOf(unit)
  const day = scales.find(scale => scale.suffix === 'day')
  if (day) return { counts: 'time', factor: 86_400 / day.divide }
  const first = firstOf(scales)
  const second = scales[1]
  const binary = second !== undefined && Math.round(second.divide / first.divide) === 1024
  return binary ? { counts: 'binary', factor: 1 / first.divide } : { counts: 'decimal', factor: 1 }
}

/** Seconds per unit where the words are those of durations. */
const lastingSeconds: Record<string, number> = {
  dtdurations: 1,
  dthms: 1,
  dtdhms: 1,
  clocks: 1,
  dtdurationms: 1e-3,
  clockms: 1e-3,
}

/** A number that is already scaled, with what stands around it in its scale. */
export function withScale(number: string, { prefix = '', letter = '', suffix }: Scale): string {
  const tidy = tidyMinus(number)
  const signed = prefix && tidy.startsWith('−') ? `−${prefix}${tidy.slice(1)}` : prefix + tidy
  return suffix === '' ? signed + letter : `${signed}${letter}${narrowSpace}${suffix}`
}

function digitsOf(value: number, scale: Scale, decimals: number | undefined): string {
  const scaled = value / scale.divide
  return decimals === undefined ? shortDigits(scaled, scale) : scaled.toFixed(decimals)
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

const ladders = new Map<string, Ladder>()

/** Made once each: legends and tooltips ask for the same few again and again. */
function ladderOf(unit: string | undefined): Ladder {
  if (!unit) return plain
  const made = ladders.get(unit) ?? listedLadder(unit) ?? customLadder(unit)
  if (ladders.size < 500) ladders.set(unit, made)
  return made
}

/** `suffix:files`, `si:mF`, `count:jobs`, `currency:Fr.`; any other text is its own suffix. */
function customLadder(unit: string): Ladder {
  const [, kind, given = ''] = /^(prefix|suffix|si|count|currency):(.*)$/s.exec(unit) ?? []
  if (kind === 'prefix') return fixed('', given)
  if (kind === 'suffix') return fixed(given)
  if (kind === 'count') return countLadder(given)
  if (kind === 'currency') return countLadder('', given)
  if (kind === 'si') return customSi(given)
  return fixed(unit)
}

/** `mF` holds its prefix in its first letter; a single letter is a unit. */
function customSi(given: string): Ladder {
  const power = given.length > 1 ? powers[given.charAt(0)] : undefined
  return power === undefined ? siLadder(given) : siLadder(given.slice(1), power)
}

const powers: Record<string, number> = {
  f: -5,
  p: -4,
  n: -3,
  µ: -2,
  m: -1,
  k: 1,
  M: 2,
  G: 3,
  T: 4,
  P: 5,
  E: 6,
  Z: 7,
  Y: 8,
}

function firstOf(scales: Ladder): Scale {
  return scales[0] ?? { from: 0, divide: 1, suffix: '' }
}
