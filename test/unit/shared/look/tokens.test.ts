import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrast } from '#shared/drawing/contrast.ts'
import { darkByPreference } from '#relay/http/pages/assets/dark-by-preference.ts'

const tokens = readFileSync(new URL('../../../../shared/look/tokens.css', import.meta.url), 'utf8')

/** The palette as each kind of reader gets it: later blocks over earlier ones. */
const palettes = {
  light: paletteOf(':root {'),
  dark: paletteOf(':root {', "\n[data-theme='dark'] {"),
  'light, more contrast': paletteOf(':root {', ':root:root {'),
  'dark, more contrast': paletteOf(':root {', "\n[data-theme='dark'] {", ":root[data-theme='dark'] {"),
}

function paletteOf(...selectors: string[]): Map<string, string> {
  return new Map(
    selectors.flatMap(selector => {
      const start = tokens.indexOf(selector)
      if (start < 0) throw new Error(`tokens.css has no ${selector}`)
      const block = tokens.slice(start, tokens.indexOf('}', start))
      return Array.from(
        block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g),
        ([, name = '', value = '']) => [name, value] as const,
      )
    }),
  )
}

const words = ['ink', 'ink-2', 'ink-3', 'accent', 'critical', 'high', 'medium', 'low', 'info', 'ok']

describe.each(Object.entries(palettes))('%s', (name, palette) => {
  const [least, edges] = name.endsWith('contrast') ? [7, 3] : [4.5, 1]
  const color = (token: string) => palette.get(token) ?? ''

  test.each(words)(`--%s can be read on the surfaces, at ${least} to 1`, token => {
    for (const ground of ['surface', 'surface-2']) {
      expect(contrast(color(token), color(ground)), `on --${ground}`).toBeGreaterThanOrEqual(least)
    }
  })

  test('lines and the focus ring stand out', () => {
    expect(contrast(color('line'), color('surface'))).toBeGreaterThanOrEqual(edges)
    expect(contrast(color('focus'), color('surface'))).toBeGreaterThanOrEqual(3)
  })
})

test('the relay’s pages follow both wishes of the system', () => {
  const css = darkByPreference(tokens)
  expect(css).toContain('(prefers-color-scheme: dark) and (prefers-contrast: more)')
  expect(css).toContain(palettes['dark, more contrast'].get('ink-3') ?? 'missing')
  expect(() => darkByPreference(':root {}')).toThrow('no dark theme')
})
