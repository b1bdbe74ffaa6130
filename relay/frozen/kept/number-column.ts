import type { ByteReader, ByteWriter } from './bytes.ts'

// Numbers that belong together, one after the other. Metrics are mostly decimals of a few digits that change little from
// sample to sample: these become differences of whole numbers. All others stay the eight bytes that they are, sorted by
// place, so that what compresses (signs and exponents) stands together. Nothing is rounded.

/** Above, a difference of two and its sign would not fit into a whole number. */
const largest = 2 ** 50
const mostDigits = 9
/** In the place of a number of digits. */
const asDoubles = 255

export function writeNumbers(to: ByteWriter, column: readonly (number | null)[]): void {
  writeGaps(to, column)
  const numbers = column.filter(value => value !== null)
  const digits = digitsOf(numbers)
  to.byte(digits ?? asDoubles)
  if (digits === undefined) return writeDoubles(to, numbers)
  let before = 0
  for (const value of numbers) {
    const whole = Math.round(value * 10 ** digits)
    to.whole(folded(whole - before))
    before = whole
  }
}

/** @throws RangeError for bytes that were not written so */
export function readNumbers(from: ByteReader): (number | null)[] {
  const runs = readGaps(from)
  const count = runs.reduce((sum, length, at) => (at % 2 === 0 ? sum + length : sum), 0)
  const digits = from.byte()
  const next = digits === asDoubles ? doublesOf(from.bytes(count * 8), count) : decimalsOf(from, digits)
  const column: (number | null)[] = []
  for (const [at, length] of runs.entries()) {
    for (let index = 0; index < length; index++) column.push(at % 2 === 0 ? next() : null)
  }
  return column
}

/** How many values, then how many gaps, and so on: a column without gaps is one length. */
function writeGaps(to: ByteWriter, column: readonly (number | null)[]): void {
  const runs: number[] = []
  let gap = false
  let length = 0
  for (const value of column) {
    if ((value === null) !== gap) {
      runs.push(length)
      gap = !gap
      length = 0
    }
    length++
  }
  runs.push(length)
  to.whole(runs.length)
  for (const run of runs) to.whole(run)
}

/** More than any panel has: bytes that say so are not ours. */
const mostNumbers = 5_000_000

function readGaps(from: ByteReader): number[] {
  const runs: number[] = []
  let sum = 0
  for (let left = from.whole(); left > 0; left--) {
    const run = from.whole()
    sum += run
    if (sum > mostNumbers) throw new RangeError('more numbers than any panel has')
    runs.push(run)
  }
  return runs
}

/** With how many digits after the point all of them are exact; undefined: not with few. -0 and huge ones never are. */
function digitsOf(numbers: readonly number[]): number | undefined {
  let digits = 0
  for (const value of numbers) {
    while (!isExact(value, digits)) if (++digits > mostDigits) return undefined
  }
  // More digits make whole numbers larger: those that fitted before may fit no more.
  return numbers.every(value => isExact(value, digits)) ? digits : undefined
}

function isExact(value: number, digits: number): boolean {
  const scale = 10 ** digits
  const whole = Math.round(value * scale)
  return Math.abs(whole) <= largest && !Object.is(value, -0) && Object.is(whole / scale, value)
}

/** Signs at the end: -1 is 1, 1 is 2. */
function folded(difference: number): number {
  return difference < 0 ? -2 * difference - 1 : 2 * difference
}

function decimalsOf(from: ByteReader, digits: number): () => number {
  const scale = 10 ** digits
  let whole = 0
  return () => {
    const read = from.whole()
    whole += read % 2 === 1 ? -(read + 1) / 2 : read / 2
    return whole / scale
  }
}

function writeDoubles(to: ByteWriter, numbers: readonly number[]): void {
  const count = numbers.length
  const view = new DataView(new ArrayBuffer(8))
  const planes = new Uint8Array(count * 8)
  for (const [at, value] of numbers.entries()) {
    view.setFloat64(0, value)
    for (let place = 0; place < 8; place++) planes[place * count + at] = view.getUint8(place)
  }
  to.bytes(planes)
}

function doublesOf(planes: Uint8Array, count: number): () => number {
  const view = new DataView(new ArrayBuffer(8))
  let at = 0
  return () => {
    for (let place = 0; place < 8; place++) view.setUint8(place, planes[place * count + at] ?? 0)
    at++
    return view.getFloat64(0)
  }
}
