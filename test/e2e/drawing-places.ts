/** Places in a drawing, in its pixels. */
export type Place = { text: string; x: number; y: number }
type Rect = { x: number; y: number; width: number; height: number }

/** Words with their place along the plot, 0 to 1: from its left, or from its top. */
type Label = { text: string; share: number }

const margin = 16

/** The plot of one of the relay's pictures: as long as its grid lines, from the axis up to where its area ends. */
export function plotOf(svg: string): Rect {
  const grid = [...svg.matchAll(/<line x1="([\d.]+)" x2="([\d.]+)" y1="([\d.]+)" y2="\3"/g)].map(found =>
    found.slice(1).map(Number),
  )
  const [left = 0, right = 0] = grid[0] ?? []
  const ticks = [...svg.matchAll(/<line x1="([\d.]+)" x2="\1" y1="([\d.]+)" y2="([\d.]+)"/g)].map(found =>
    Number(found[2]),
  )
  const bottom = Math.max(...ticks)
  const top = 40
  return { x: left + margin, y: top + margin, width: right - left, height: bottom - top }
}

/** The words of the value axis and of the time axis. A drawing's own words, or those of an SVG. */
export function axisLabels(drawing: string | readonly Place[], plot: Rect): { left: Label[]; below: Label[] } {
  const places = typeof drawing === 'string' ? placesOf(drawing) : drawing
  const bottom = plot.y + plot.height
  const beside = places.filter(({ x, y }) => x < plot.x && y > plot.y - 8 && y < bottom + 8)
  const below = places.filter(
    ({ x, y }) => x >= plot.x - 4 && x <= plot.x + plot.width + 4 && y > bottom && y < bottom + 24,
  )
  return {
    left: beside.map(({ text, y }) => ({ text, share: (y - plot.y) / plot.height })),
    below: below.map(({ text, x }) => ({ text, share: (x - plot.x) / plot.width })),
  }
}

/** Whether a label stands where the others have it: words are set by their middle here and by their foot there. */
export function standsAmong({ text, share }: Label, others: readonly Label[]): boolean {
  return others.some(other => other.text === text && Math.abs(other.share - share) < 0.035)
}

function placesOf(svg: string): Place[] {
  return [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<\/text>/g)].map(([, x, y, text = '']) => ({
    text,
    x: Number(x) + margin,
    y: Number(y) + margin,
  }))
}
