import type { LinkFamily } from '../family.ts'

const host = 'https://grafana.example.net'
const dashboard = `${host}/d/ck9Zq_7/checkout-overview`
const panes =
  '{"a1b":{"datasource":"P1809F7CD0C75ACF3","queries":[{"refId":"A","expr":"sum by (pod) (rate(http_requests_total{namespace=\\"shop\\"}[$__rate_interval]))","range":true,"instant":false,"datasource":{"type":"prometheus","uid":"P1809F7CD0C75ACF3"},"editorMode":"code","legendFormat":"__auto"}],"range":{"from":"now-1h","to":"now"},"panelsState":{},"compact":false},"c2d":{"datasource":"loki-eu","queries":[{"refId":"A","expr":"{namespace=\\"shop\\"} |= \\"error\\"","queryType":"range"}],"range":{"from":"1767225600000","to":"1767229200000"}}}'
const oldest = '["now-1h","now","Prometheus",{"expr":"up"},{"ui":[true,true,true,"none"]}]'
const older =
  '{"datasource":"P1809F7CD0C75ACF3","queries":[{"refId":"A","expr":"rate(http_requests_total[5m])","range":true}],"range":{"from":"now-1h","to":"now"}}'

export const grafanaExamples: LinkFamily['examples'] = [
  {
    url: `${dashboard}?orgId=2&from=now-6h&to=now&timezone=browser&var-namespace=shop&var-pod=a&var-pod=b&refresh=30s&viewPanel=panel-4`,
    panels: 1,
  },
  {
    url: 'https://ops.example.net/grafana/d/ck9Zq_7/checkout-overview?viewPanel=4&from=1767225600000&to=1767229200000',
    panels: 1,
  },
  {
    url: 'https://ops.example.net/grafana/d/ck9Zq_7?from=2026-01-01T00:00:00.000Z&to=2026-01-01T01:00:00.000Z&tz=Europe%2FBerlin',
    panels: 1,
  },
  { url: `${host}/d-solo/ck9Zq_7/checkout-overview?panelId=panel-4&orgId=2&theme=light`, panels: 1 },
  { url: `${host}/render/d-solo/ck9Zq_7/checkout-overview?orgId=2&panelId=4&width=800&tz=UTC`, panels: 1 },
  { url: `${dashboard}?panelId=4&fullscreen&orgId=2`, panels: 1 },
  { url: `${dashboard}?editPanel=4&tab=queries`, panels: 1 },
  { url: `${dashboard}?viewPanel=shop$panel-4&time=1767225600000&time.window=1h`, panels: 1 },
  { url: `${dashboard}?viewPanel=panel-118-clone-0&from=20260101T000000&to=20260102`, panels: 1 },
  { url: `${dashboard}?dtab=latency`, panels: 1 },
  { url: `${dashboard}?var-pod=$__all&var-Filters=namespace|%3D|shop&from=now-1d/d&to=now-1d/d`, panels: 1 },
  { url: `${host}/dashboard/db/checkout-overview?panelId=4&fullscreen`, panels: 1 },
  { url: `${host}/goto/AT76wBvGk?orgId=2`, panels: 1 },
  { url: `${host}/dashboard/snapshot/yQ4t7Xb2mZ9kLw3rV6sN1pD8fH5jC0aE?viewPanel=2`, panels: 1 },
  { url: `${host}/public-dashboards/0123456789abcdef0123456789abcdef?from=now-6h&to=now`, panels: 1 },
  { url: `${host}/explore?left=${encodeURIComponent(oldest)}`, panels: 1 },
  { url: `${host}/explore?orgId=1&left=${encodeURIComponent(older)}&right=${encodeURIComponent(older)}`, panels: 2 },
  { url: `${host}/explore?schemaVersion=1&panes=${encodeURIComponent(panes)}&orgId=1`, panels: 2 },
  {
    url: `${host}/a/grafana-metricsdrilldown-app/drilldown?metric=http_requests_total&var-ds=P1809F7CD0C75ACF3&var-filters=namespace|%3D|shop&from=now-1h&to=now`,
    panels: 1,
  },
  { url: `${host}/explore/metrics/trail?metric=process_open_fds&var-ds=prom`, panels: 1 },
  { url: `${host}/alerting/grafana/ce3xk2f9/view?orgId=2`, panels: 1 },
  { url: `${host}/alerting/ce3xk2f9/edit?returnTo=%2Falerting%2Flist`, panels: 1 },
  { url: `${host}/alerting/prom-eu/HighErrorRate/find?namespace=rules.yml&group=web`, panels: 1 },
  { url: `${host}/alerting/prom-eu/pri%24prom-eu%24rules.yml%24web%24HighErrorRate%24-1812/view`, panels: 1 },
]
