import { promisify } from 'node:util'
import { crc32, deflate } from 'node:zlib'

const compress = promisify(deflate)
const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
const mostColors = 256
/** What two colours may differ, as the square of their distance, and still pass for one. */
const likeness = 200

/**
 * An opaque picture as PNG with a palette (PNG 1.2, colour type 3). A chart has few colours and their mixtures at
 * edges: one byte per pixel is a third of the usual, and nobody sees the difference.
 * @param pixels four bytes per pixel: red, green, blue, and an alpha that is ignored
 */
export async function encodePng(pixels: Uint8Array, width: number, height: number): Promise<Uint8Array> {
  const { palette, indexes } = toPalette(pixels)
  const rows = new Uint8Array((width + 1) * height) // each row begins with its filter: none
  for (let row = 0; row < height; row++)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 3, 0, 0, 0], 8) // eight bits, palette, deflate, no interlacing
  const data = await compress(rows, { level: 9 })
  return Buffer.concat([signature, chunk('IHDR', header), chunk('PLTE', palette), chunk('IDAT', data), chunk('IEND')])
}

function chunk(type: string, data: Uint8Array = new Uint8Array()): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(body.length + 8)
  frame.writeUInt32BE(data.length, 0)
  frame.set(body, 4)
  frame.writeUInt32BE(crc32(body), body.length + 4)
  return frame
}

/** The commonest colours as they are, and for every other the nearest of them. */
function toPalette(pixels: Uint8Array): { palette: Uint8Array; indexes: Uint8Array } {
  const colors = runsOf(pixels)
  const counts = new Map<number, number>()
  for (const { color, length } of colors) counts.set(color, (counts.get(color) ?? 0) + length)
  const chosen = spread([...counts].sort((a, b) => b[1] - a[1]).map(([color]) => color))
  const indexOf = new Map(chosen.map((color, index) => [color, index]))
  const indexes = new Uint8Array(pixels.length / 4)
  let at = 0
  for (const { color, length } of colors) {
    const index = indexOf.get(color) ?? nearest(color, chosen)
    indexOf.set(color, index)
    indexes.fill(index, at, at + length)
    at += length
  }
  return { palette: Uint8Array.from(chosen.flatMap(color => [color >> 16, (color >> 8) & 255, color & 255])), indexes }
}

/** Neighbours of one colour together: most of a chart is its ground. */
function runsOf(pixels: Uint8Array): { color: number; length: number }[] {
  const runs: { color: number; length: number }[] = []
  let open = { color: -1, length: 0 }
  for (let at = 0; at < pixels.length; at += 4) {
    const color = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0)
    if (color === open.color) open.length++
    else runs.push((open = { color, length: 1 }))
  }
  return runs
}

/** By how often they occur, leaving out those that look like one already chosen. */
function spread(colors: readonly number[]): number[] {
  if (colors.length <= mostColors) return [...colors]
  const chosen: number[] = []
  for (const color of colors) {
    if (chosen.length === mostColors) break
    if (chosen.every(one => distance(one, color) > likeness)) chosen.push(color)
  }
  return chosen
}

function nearest(color: number, palette: readonly number[]): number {
  let best = 0
  let least = Infinity
  for (const [index, one] of palette.entries()) {
    const far = distance(one, color)
    if (far >= least) continue
    best = index
    least = far
  }
  return best
}

function distance(a: number, b: number): number {
  const red = (a >> 16) - (b >> 16)
  const green = ((a >> 8) & 255) - ((b >> 8) & 255)
  const blue = (a & 255) - (b & 255)
  return red * red + 2 * green * green + blue * blue
}
