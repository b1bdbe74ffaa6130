import tokens from '#shared/look/tokens.css?raw'

export const imageThemes = ['light', 'dark'] as const
export type ImageTheme = (typeof imageThemes)[number]

/** The custom properties of tokens.css per theme, by name; dark ones over light ones. */
const properties: Record<ImageTheme, ReadonlyMap<string, string>> = {
  light: new Map(declarationsOf(':root')),
  dark: new Map([...declarationsOf(':root'), ...declarationsOf("[data-theme='dark']")]),
}

/** Inter comes with the relay; elsewhere the reader's own. */
const family = `Inter, ${properties.light.get('--font') ?? 'sans-serif'}`

/**
 * A drawing of ours without custom properties, for readers that know no style sheet. Only attributes are touched:
 * in text a quotation mark is always escaped, so that foreign text cannot look like one.
 */
export function inTheme(svg: string, theme: ImageTheme): string {
  return svg
    .replaceAll('="var(--font)"', () => `="${family}"`)
    .replaceAll(/="var\((--[\w-]+)\)"/g, (_, name: string) => `="${colorOf(name, theme)}"`)
    .replaceAll(/="light-dark\(([^,()"]+), ([^,()"]+)\)"/g, (_, light: string, dark: string) => {
      return `="${theme === 'dark' ? dark : light}"`
    })
}

function colorOf(name: string, theme: ImageTheme): string {
  const value = properties[theme].get(name) ?? '#808080'
  const [, red, green, blue, alpha] = /^rgb\((\d+) (\d+) (\d+) \/ ([\d.]+)\)$/.exec(value) ?? []
  if (alpha === undefined) return value
  return `#${[Number(red), Number(green), Number(blue), Math.round(Number(alpha) * 255)].map(hexPair).join('')}`
}

function hexPair(value: number): string {
  return value.toString(16).padStart(2, '0')
}

function declarationsOf(selector: string): [name: string, value: string][] {
  const start = tokens.indexOf(`${selector} {`)
  const block = tokens.slice(start, tokens.indexOf('}', start))
  return Array.from(block.matchAll(/(--[\w-]+): ([^;]+);/g), ([, name = '', value = '']) => [name, value])
}
