// Dashboards and settings as Grafana 7 to 13 answer them; shapes of its documentation and source, hosts and ids invented.

export const expr = 'sum by (instance) (rate(http_requests_total[5m]))'

export const settings = (version: string) => ({
  appUrl: 'https://ops.example.net/grafana/',
  appSubUrl: '/grafana',
  namespace: 'default',
  defaultDatasource: 'Prom EU',
  anonymousEnabled: false,
  buildInfo: { version, commit: 'f00', edition: 'Open Source' },
  datasources: {
    'Prom EU': {
      id: 1,
      uid: 'P1809F7CD0C75ACF3',
      name: 'Prom EU',
      type: 'prometheus',
      isDefault: true,
      access: 'proxy',
      url:
        Number.parseInt(version, 10) < 9
          ? '/grafana/api/datasources/proxy/1'
          : '/grafana/api/datasources/proxy/uid/P1809F7CD0C75ACF3',
      jsonData: { timeInterval: '30s', httpMethod: 'POST' },
    },
    Warehouse: { id: 2, uid: 'sql1', name: 'Warehouse', type: 'mysql', jsonData: {} },
    '-- Grafana --': { id: -1, uid: 'grafana', name: '-- Grafana --', type: 'datasource', jsonData: {} },
  },
})

const promRef = { type: 'prometheus', uid: '${ds}' }

export const dashboardV1 = {
  uid: 'ck9Zq_7',
  title: 'Checkout overview',
  schemaVersion: 41,
  timezone: 'browser',
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  templating: {
    list: [
      { name: 'ds', type: 'datasource', query: 'prometheus', current: { text: 'Prom EU', value: 'P1809F7CD0C75ACF3' } },
      {
        name: 'namespace',
        type: 'query',
        datasource: promRef,
        query: { qryType: 1, query: 'label_values(kube_pod_info,namespace)', refId: 'x' },
        regex: '',
        sort: 1,
        multi: true,
        includeAll: true,
        current: { text: ['All'], value: ['$__all'] },
        options: [],
      },
      { name: 'Filters', type: 'adhoc', datasource: promRef, filters: [] },
    ],
  },
  annotations: { list: [] },
  panels: [
    { id: 3, type: 'text', title: 'Read me', options: { content: '# hello' } },
    {
      id: 1,
      type: 'row',
      title: 'Traffic of $namespace',
      collapsed: true,
      panels: [
        {
          id: 4,
          type: 'timeseries',
          title: 'Request rate',
          description: 'per instance',
          datasource: promRef,
          targets: [{ refId: 'A', expr, legendFormat: '{{instance}}', range: true, datasource: promRef }],
          fieldConfig: { defaults: { unit: 'reqps' }, overrides: [] },
          options: {},
        },
      ],
    },
    {
      id: 5,
      type: 'timeseries',
      title: 'Rate in $namespace',
      datasource: 'Prom EU',
      repeat: 'namespace',
      targets: [{ refId: 'A', expr: 'rate(http_requests_total{namespace=~"$namespace"}[$__rate_interval])' }],
    },
    {
      id: 6,
      type: 'stat',
      title: 'Orders',
      datasource: { type: 'mysql', uid: 'sql1' },
      targets: [{ refId: 'A', rawSql: 'select 1' }],
    },
    { id: 7, title: 'Shared SLO', libraryPanel: { uid: 'lib9', name: 'SLO burn' } },
    {
      id: 8,
      type: 'timeseries',
      title: 'Both',
      datasource: { uid: '-- Mixed --' },
      targets: [
        { refId: 'A', expr, datasource: promRef },
        { refId: 'B', rawSql: 'select 2', datasource: { type: 'mysql', uid: 'sql1' } },
      ],
    },
    {
      id: 9,
      type: 'stat',
      title: 'Again',
      datasource: { uid: '-- Dashboard --' },
      targets: [{ refId: 'A', panelId: 4 }],
    },
  ],
}

export const libraryPanel = {
  result: {
    uid: 'lib9',
    name: 'SLO burn',
    kind: 1,
    model: { type: 'gauge', title: 'SLO burn', datasource: promRef, targets: [{ refId: 'A', expr: 'slo_burn' }] },
  },
}

export const dashboardV2 = (alpha: boolean) => ({
  title: 'Checkout overview',
  annotations: [],
  timeSettings: { from: 'now-6h', to: 'now', autoRefresh: '30s', timezone: 'utc' },
  variables: [
    { kind: 'CustomVariable', spec: { name: 'q', query: '0.5,0.9', current: { text: '0.9', value: '0.9' } } },
  ],
  elements: {
    'panel-4': {
      kind: 'Panel',
      spec: {
        id: 4,
        title: 'Request rate of $zone',
        data: {
          kind: 'QueryGroup',
          spec: {
            queries: [
              {
                kind: 'PanelQuery',
                spec: alpha
                  ? {
                      refId: 'A',
                      hidden: false,
                      datasource: { type: 'prometheus', uid: 'P1809F7CD0C75ACF3' },
                      query: { kind: 'prometheus', spec: { expr, legendFormat: '__auto' } },
                    }
                  : {
                      refId: 'A',
                      hidden: false,
                      query: {
                        kind: 'DataQuery',
                        group: 'prometheus',
                        version: 'v0',
                        datasource: { name: 'P1809F7CD0C75ACF3' },
                        spec: { expr, legendFormat: '__auto' },
                      },
                    },
              },
            ],
            queryOptions: { interval: '15s', maxDataPoints: 500 },
            transformations: [],
          },
        },
        vizConfig: alpha
          ? {
              kind: 'timeseries',
              spec: { pluginVersion: '12.0.0', options: {}, fieldConfig: { defaults: {}, overrides: [] } },
            }
          : {
              kind: 'VizConfig',
              group: 'timeseries',
              version: '13.2.0',
              spec: { options: {}, fieldConfig: { defaults: { unit: 'reqps' }, overrides: [] } },
            },
      },
    },
  },
  layout: {
    kind: 'TabsLayout',
    spec: {
      tabs: [
        {
          kind: 'TabsLayoutTab',
          spec: {
            title: 'Latency',
            variables: [{ kind: 'ConstantVariable', spec: { name: 'zone', query: 'eu-1' } }],
            layout: {
              kind: 'GridLayout',
              spec: {
                items: [{ kind: 'GridLayoutItem', spec: { element: { kind: 'ElementReference', name: 'panel-4' } } }],
              },
            },
          },
        },
      ],
    },
  },
})
