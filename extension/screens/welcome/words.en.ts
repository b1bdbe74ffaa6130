import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  title: 'Tocsin is here',
  lead: 'It turns dashboard links into live charts, right below the link, on the pages that you allow. Its toolbar button shows the open incidents.',
  demo: {
    title: 'Errors by service',
    label: 'A panel as it stands in a page, with made-up figures',
    made: 'made-up figures, drawn as real ones are',
  },
  after:
    'Then open a page with a link to one of your dashboards: the chart stands below it. Nothing has to be reloaded.',
  nothing: 'So far it may read nothing. Three steps change that; each is yours to take back.',
  steps: [
    {
      section: 'relay',
      title: 'Pair with your relay',
      more: 'For incidents, and for sources that the relay asks. Charts work without one, too.',
      action: 'Pair with a relay',
    },
    {
      section: 'connections',
      title: 'Connect a Prometheus',
      more: 'Paste any link to one of its graphs. Tocsin asks the places that you connect, and no others.',
      action: 'Connect',
    },
    {
      section: 'sites',
      title: 'Allow a site',
      more: 'Where links are pasted: your issue tracker, wiki or chat.',
      action: 'Allow a site',
    },
  ],
} as const

export type Words = Wording<typeof english>
