/** Grafana's shades; its plain colours stay words, which the theme turns into its own. */
const shades: Record<string, string> = {
  'super-light-red': '#ffa6b0',
  'light-red': '#ff7383',
  'semi-dark-red': '#e02f44',
  'dark-red': '#c4162a',
  'super-light-orange': '#ffcb7d',
  'light-orange': '#ffb357',
  'semi-dark-orange': '#ff780a',
  'dark-orange': '#fa6400',
  'super-light-yellow': '#fff899',
  'light-yellow': '#ffee52',
  'semi-dark-yellow': '#f2cc0c',
  'dark-yellow': '#e0b400',
  'super-light-green': '#c8f2c2',
  'light-green': '#96d98d',
  'semi-dark-green': '#56a64b',
  'dark-green': '#37872d',
  'super-light-blue': '#c0d8ff',
  'light-blue': '#8ab8ff',
  'semi-dark-blue': '#3274d9',
  'dark-blue': '#1f60c4',
  'super-light-purple': '#deb6f2',
  'light-purple': '#ca95e5',
  'semi-dark-purple': '#a352cc',
  'dark-purple': '#8f3bb8',
  white: '#ffffff',
  black: '#000000',
}
const words = ['red', 'orange', 'yellow', 'green', 'blue', 'purple']

/** A colour as Grafana holds it (a name, hex, `rgba()`) as a PanelColor; undefined for one that the theme should choose. */
export function readColor(given: unknown): string | undefined {
  if (typeof given !== 'string') return undefined
  const color = given.trim().toLowerCase()
  if (words.includes(color)) return color
  if (color === 'gray' || color === 'grey' || color === 'text') return 'grey'
  if (/^#[0-9a-f]{6}([0-9a-f]{2})?$/.test(color)) return color.slice(0, 7)
  if (/^#[0-9a-f]{3}$/.test(color)) return color.replaceAll(/[0-9a-f]/g, '$&$&')
  const rgb = /^rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/.exec(color)
  if (rgb) return hex([Number(rgb[1]), Number(rgb[2]), Number(rgb[3])])
  return Object.hasOwn(shades, color) ? shades[color] : undefined
}

type Rgb = [number, number, number]
const scales: Record<string, Rgb> = {
  Gr: [115, 191, 105],
  Yl: [250, 222, 42],
  Rd: [242, 73, 92],
  Bl: [87, 148, 242],
  Pu: [184, 119, 217],
}

/** The colour of `continuous-GrYlRd` and kin at a share, 0 to 1; undefined for a mode that is none. */
export function continuousColor(mode: string, share: number): string | undefined {
  const named = /^continuous-(.+)$/.exec(mode)?.[1]
  if (!named) return undefined
  const stops = (named.match(/[A-Z][a-z]/g) ?? []).flatMap(name => (scales[name] ? [scales[name]] : []))
  if (stops.length === 0) stops.push([210, 210, 210], [64, 64, 64])
  if (stops.length === 1) stops.unshift([230, 230, 230])
  const at = Math.min(1, Math.max(0, share)) * (stops.length - 1)
  const [low, high] = [stops[Math.floor(at)], stops[Math.ceil(at)]]
  if (!low || !high) return undefined
  return hex(low.map((part, index) => part + ((high[index] ?? 0) - part) * (at % 1)) as Rgb)
}

function hex(parts: Rgb): string {
  return `#${parts.map(part => Math.min(255, Math.round(part)).toString(16).padStart(2, '0')).join('')}`
}
