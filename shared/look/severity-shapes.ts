import type { Severity } from '../model/severity.ts'

/** A severity's sign, drawn on a 14 × 14 field: never colour alone. */
export type SeverityShape = {
  /** SVG path data. */
  path: string
  /** Solid shapes are filled with the colour, the others drawn as a line of 1.8. */
  solid: boolean
  /** The custom property of its colour, from tokens.css. */
  color: string
  /** The nearest character, for places without drawings. */
  glyph: string
}

export const severityShapes: Record<Severity, SeverityShape> = {
  critical: { path: 'M7 .8 13.2 7 7 13.2.8 7Z', solid: true, color: 'var(--critical)', glyph: '◆' },
  high: { path: 'M7 1.2 13 12.4H1Z', solid: true, color: 'var(--high)', glyph: '▲' },
  medium: {
    path: 'M7 1.4a5.6 5.6 0 1 1 0 11.2a5.6 5.6 0 1 1 0-11.2Z',
    solid: true,
    color: 'var(--medium)',
    glyph: '●',
  },
  low: {
    path: 'M4 2h6a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2Z',
    solid: true,
    color: 'var(--low)',
    glyph: '■',
  },
  info: {
    path: 'M7 2.2a4.8 4.8 0 1 1 0 9.6a4.8 4.8 0 1 1 0-9.6Z',
    solid: false,
    color: 'var(--info)',
    glyph: '○',
  },
  unknown: {
    path: 'M4.6 5.2a2.4 2.4 0 1 1 3.7 2c-.9.6-1.3 1-1.3 2M7 11.9v.1',
    solid: false,
    color: 'var(--info)',
    glyph: '?',
  },
}
