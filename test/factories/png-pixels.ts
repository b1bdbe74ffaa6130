import { inflateSync } from 'node:zlib'

export type PngPixels = {
  width: number
  height: number
  colors: ReadonlySet<string>
  colorAt: (x: number, y: number) => string
}

/** Reads a PNG with a palette, as PNG 1.2 has it, without filters. */
export function pngPixels(png: Uint8Array): PngPixels {
  const bytes = Buffer.from(png)
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at)
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const part = (name: string) => chunks.get(name) ?? Buffer.alloc(0)
  const [width, height] = [part('IHDR').readUInt32BE(0), part('IHDR').readUInt32BE(4)]
  const rows = inflateSync(part('IDAT'))
  const hex = (index: number) => `#${part('PLTE').toString('hex', index * 3, index * 3 + 3)}`
  const colorAt = (x: number, y: number) => hex(rows[y * (width + 1) + 1 + x] ?? 0)
  const colors = new Set(Array.from({ length: part('PLTE').length / 3 }, (_, index) => hex(index)))
  return { width, height, colors, colorAt }
}
