import { spokenAtOnce } from '#extension/language/spoken.ts'

/** What the browser's own context menu says of us. */
export const words = spokenAtOnce(
  {
    open: 'Show this chart in a tab',
    logs: 'View logs',
    csv: 'Download CSV',
    link: 'Copy link with its present range',
    attach: 'Attach to incident …',
    source: 'Open where it comes from',
    declare: 'Declare an incident from this page …',
  },
  {
    open: 'Dieses Diagramm in einem Tab zeigen',
    logs: 'Logs ansehen',
    csv: 'CSV herunterladen',
    link: 'Link mit jetzigem Zeitraum kopieren',
    attach: 'An Vorfall anhängen …',
    source: 'Dort öffnen, wo es herkommt',
    declare: 'Von dieser Seite aus einen Vorfall melden …',
  },
)
