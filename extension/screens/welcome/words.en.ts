import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  title: 'Tocsin is here',
  lead: 'It turns dashboard links into live charts, right below the link, on the pages that you allow. Its toolbar button shows the open incidents.',
  demo: {
    title: 'Errors by service',
    label: 'A panel as it stands in a page, with made-up figures',
    made: 'made-up figures, drawn as real ones are',
  },
  nothing: 'So far it may read nothing. Three steps change that; each is yours to take back.',
  some: 'Three steps; each is yours to take back.',
  toDo: '(to do)',
  isDone: '(done)',
  pair: {
    title: 'Pair with your relay, or do without one',
    hint: 'A relay brings incidents, and asks sources for everyone. Charts need none: your own sign-in to Grafana or Prometheus will do.',
    button: 'Pair with a relay',
    done: (host: string) => `Paired with ${host}.`,
  },
  own: {
    button: 'Use my own Grafana session only',
    more: 'Connect another place as me',
    means: 'Tocsin then asks from this browser, as you, and shows what you may see there. It asks no other place.',
    link: 'Any link to a dashboard there',
    connected: (name: string) => `${name} is connected.`,
    exists: (name: string) => `This is connected already, as ${name}.`,
    done: (names: string) => `Without a relay. Asked with your own sign-in: ${names}.`,
  },
  connect: {
    button: (title: string) => `Connect this ${title}`,
    busy: 'Connecting …',
    hint: (host: string) =>
      `The browser asks whether Tocsin may reach ${host}. It is asked with your own sign-in there.`,
    refused: (host: string) =>
      `The browser did not grant access to ${host}, so it cannot be asked. Press the button again to be asked once more.`,
  },
  site: {
    title: 'Allow a site',
    hint: 'Where links are pasted: your issue tracker, wiki or chat. On the page itself it takes two clicks, too: Tocsin’s toolbar button, then “Allow”.',
    field: 'Site',
    button: 'Allow this site',
    allowed: (label: string) => `${label} is allowed. Its open pages show charts from now on.`,
    refused: (label: string) => `The browser did not grant access to ${label}.`,
    done: (labels: string) => `Allowed: ${labels}.`,
  },
  link: {
    placeholder: 'https://grafana.example.net/d/…',
    none: 'This is no link. Copy the address of a dashboard or a graph, with http:// or https:// before it.',
    address:
      'Nothing in this address says that it is a chart. Open a dashboard or a graph there, and copy the address of that; or say in the settings what lies at this one.',
    ofRelay: 'This is a chart of a relay. Pair with it, and it is drawn.',
    wantsMore: (title: string) => `This leads to ${title}, which wants to know a little more.`,
    inSettings: 'Connect it in the settings',
  },
  try: {
    title: 'Paste a link and see it drawn',
    hint: 'Any link to a dashboard, a panel or a graph: of Grafana, Prometheus, Thanos, VictoriaMetrics, Alertmanager or GitLab.',
    field: 'Dashboard link',
    button: 'Draw',
    unknown: (host: string, title: string) =>
      `This leads to ${host} (${title}), which is not connected. Nothing was asked there.`,
    frame: (number: number) => `Panel ${number} of the link`,
    first: (shown: number, all: number) => `The first ${shown} of ${all} panels.`,
    done: 'A link was drawn. In a page that you allow, the chart stands below its link.',
  },
  after:
    'Then open a page with a link to one of your dashboards: the chart stands below it. Nothing has to be reloaded.',
} as const

export type Words = Wording<typeof english>
