import type { SeriesLines } from './theme-color.ts'

/** A piece of a series' line, dashed as in the chart. */
export function Swatch({ color, dash }: SeriesLines) {
  return (
    <svg class="swatch" width="14" height="4" viewBox="0 0 14 4" aria-hidden="true">
      <path
        d={dash ? 'M0 2h14' : 'M1.5 2h11'}
        stroke={color}
        stroke-width="3"
        stroke-linecap={dash ? 'butt' : 'round'}
        stroke-dasharray={dash?.map(length => length * 0.7).join(' ')}
      />
    </svg>
  )
}
