const uid = '[A-Za-z0-9_-]+'
const escaped = "[A-Za-z0-9_.!~*'()%-]+"
const version = 'v\\d[a-z0-9]*'

function below(path: string): RegExp {
  return new RegExp(`^${path}$`)
}

/** Everything that is read of a Grafana, by GET. */
export const readPaths: readonly RegExp[] = [
  below('/api/health'),
  below('/api/user'),
  below('/api/org'),
  below('/api/frontend/settings'),
  below(`/api/dashboards/uid/${uid}`),
  below('/apis/dashboard\\.grafana\\.app'),
  below(`/apis/dashboard\\.grafana\\.app/${version}/namespaces/${uid}/dashboards/${uid}`),
  below(`/api/library-elements/${uid}`),
  below('/api/search'),
  below('/api/annotations'),
  below(`/api/snapshots/${uid}`),
  below(`/api/public/dashboards/[a-f0-9]{32}(?:/annotations)?`),
  below(
    `/api/datasources/proxy/(?:uid/${escaped}|\\d+)/api/v1/(?:query|query_range|labels|series|label/${escaped}/values)`,
  ),
  below(`/api/ruler/grafana/api/v1/rule/${uid}`),
  below(`/api/prometheus/${escaped}/api/v1/rules`),
  below(`/goto/${uid}`),
]

/** Queries that Grafana reads as a JSON body. They change nothing. */
export const queryPaths: readonly RegExp[] = [
  below('/api/ds/query'),
  below(`/api/public/dashboards/[a-f0-9]{32}/panels/\\d+/query`),
]
