import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What the browser's own context menu says of us. */
export const words = spokenAtOnce(
  { open: 'Show this chart in a tab', declare: 'Declare an incident from this page …' },
  { open: 'Dieses Diagramm in einem Tab zeigen', declare: 'Von dieser Seite aus einen Vorfall melden …' },
)
