import type { LinkFamily } from '../family.ts'

export const prometheusExamples: LinkFamily['examples'] = [
  {
    url: 'https://prom.example.net/graph?g0.expr=up%20%3D%3D%200&g0.tab=1&g0.stacked=0&g0.show_exemplars=0&g0.range_input=1h&g0.end_input=2026-01-01%2000%3A00%3A00&g0.moment_input=2026-01-01%2000%3A00%3A00&g1.expr=sum(rate(http_requests_total%5B5m%5D))&g1.tab=0',
    panels: 2,
  },
  {
    url: 'https://prom.example.net/query?g0.expr=up&g0.show_tree=0&g0.tab=graph&g0.range_input=1h&g0.res_type=auto&g0.res_density=medium&g0.display_mode=lines&g0.show_exemplars=0&g0.y_axis_min=0',
    panels: 1,
  },
  {
    url: 'https://prom.example.net/query?g0.expr=up&g0.tab=explain&g0.range_input=2h&g0.end_input=2026-01-01%2010%3A30&g0.res_type=fixed&g0.res_step=30&g0.display_mode=heatmap',
    panels: 1,
  },
  { url: 'https://prom.example.net/classic/graph?g0.expr=up&g0.tab=0&g0.step_input=15', panels: 1 },
  { url: 'http://127.0.0.1:9090/graph?g0.expr=rate(http_requests_total[5m])&g0.range_input=1h', panels: 1 },
  {
    url: 'https://ops.example.net/prom/eu/graph?g0.expr=sum%28rate%28http_requests_total%5B5m%5D%29%29+%3E+10&g0.tab=1',
    panels: 1,
  },
  {
    url: 'https://thanos.example.net/graph?g0.expr=up&g0.tab=0&g0.max_source_resolution=5m&g0.deduplicate=1&g0.partial_response=0&g0.store_matches=%5B%7B%22name%22%3A%22store-eu%3A10901%22%7D%5D&g0.engine=thanos',
    panels: 1,
  },
]
