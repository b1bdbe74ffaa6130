import { describe, expect, test } from 'vitest'
import { picturePng, pictureSvg } from '#relay/images/png/picture.ts'
import { ordinaryPanel, samples } from '#test/factories/ordinary-panel.ts'
import { pngPixels } from '#test/factories/png-pixels.ts'

describe('a picture of a panel', () => {
  test('needs no style sheet, script or address, in either theme', () => {
    for (const theme of ['light', 'dark'] as const) {
      const svg = pictureSvg(ordinaryPanel(), { theme })
      expect(svg).not.toMatch(/var\(|light-dark\(|rgb\(|<script|<style|href=|url\(/)
    }
  })

  test('leaves text alone that looks like one of our colours', () => {
    const svg = pictureSvg(ordinaryPanel({ title: 'fill="var(--ink)" light-dark(#000, #fff)' }))
    expect(svg).toContain('fill=&quot;var(--ink)&quot; light-dark(#000, #fff)')
  })

  test('is as wide as asked, at one or two pixels each, and light for a mail', async () => {
    for (const [width, scale] of [
      [760, 1],
      [552, 2],
      [340, 1],
    ] as const) {
      // prettier-ignore
      const png = await picturePng(ordinaryPanel(), { width }, scale)
      expect(pngPixels(png).width).toBe(width * scale)
      expect(png.length).toBeLessThan(scale === 1 ? 30_000 : 45_000)
    }
  })

  test('stands on the ground of its theme, and shows each line in its colour', async () => {
    const light = pngPixels(await picturePng(ordinaryPanel(), { theme: 'light' }, 2))
    expect(light.colorAt(0, 0)).toBe('#ffffff')
    for (const color of ['#2f6fb5', '#d9822b', '#2a8f6d']) expect(light.colors).toContain(color)
    const dark = pngPixels(await picturePng(ordinaryPanel(), { theme: 'dark' }, 2))
    expect(dark.colorAt(dark.width - 1, dark.height - 1)).toBe('#14171d')
    for (const color of ['#6ea8ea', '#f0a458', '#5cc79f']) expect(dark.colors).toContain(color)
  })

  test('writes its text with the font that comes along: a picture without it is another one', async () => {
    const titled = await picturePng(ordinaryPanel({ title: 'Latency' }))
    const other = await picturePng(ordinaryPanel({ title: 'Errors!' }))
    expect(Buffer.compare(titled, other)).not.toBe(0)
  })

  test('keeps the commonest of very many colours', async () => {
    const series = Array.from({ length: 60 }, (_, line) => ({
      name: `${line}`,
      labels: {},
      look: {
        color: `#${(line * 4).toString(16).padStart(2, '0')}80${(255 - line * 4).toString(16).padStart(2, '0')}`,
      },
      values: Array.from({ length: samples }, (__, at) => line + Math.sin(at)),
    }))
    const { colors, colorAt } = pngPixels(await picturePng(ordinaryPanel({ series }), {}, 2))
    expect(colors.size).toBeLessThanOrEqual(256)
    expect(colorAt(2, 2)).toBe('#ffffff')
  })
})
