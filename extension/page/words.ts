import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What stands in a page beside the frames. */
export const words = spokenAtOnce(
  { frame: 'Live chart by Tocsin', open: 'Open this chart', notHere: 'Not here' },
  { frame: 'Lebendes Diagramm von Tocsin', open: 'Dieses Diagramm öffnen', notHere: 'Nicht hier' },
)
