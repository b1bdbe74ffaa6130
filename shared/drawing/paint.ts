/** A colour as it is drawn: the custom property of the theme that holds it, or `#rrggbb` from a dashboard. */
export type Paint = `--${string}` | `#${string}`

/** Words are the theme's own colours, so that both themes stay readable. */
const words: Record<string, Paint> = {
  red: '--critical',
  critical: '--critical',
  orange: '--high',
  high: '--high',
  yellow: '--medium',
  medium: '--medium',
  green: '--ok',
  ok: '--ok',
  blue: '--low',
  low: '--low',
  purple: '--series-5',
  grey: '--series-8',
  gray: '--series-8',
}

/** What a dashboard's colour means; undefined for one that is neither a known word nor hex. Shades of a word are the word. */
export function paintOf(color: string | undefined): Paint | undefined {
  if (color === undefined) return undefined
  const name = color.toLowerCase().replace(/^(?:super-|semi-)?(?:dark|light)-/, '')
  if (Object.hasOwn(words, name)) return words[name]
  if (/^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/.test(name)) return `#${name.slice(1, 7)}`
  if (/^#[0-9a-f]{3,4}$/.test(name)) return `#${name.slice(1, 4).replaceAll(/./g, '$&$&')}`
  return isToken(name) ? name : undefined
}

/** A place in the theme's own palette, for a series that is to look like another one. */
function isToken(name: string): name is `--${string}` {
  return /^--(?:series-[1-8]|critical|high|medium|low|info|ok)$/.test(name)
}

export function isHex(paint: string): paint is `#${string}` {
  return paint.startsWith('#')
}
