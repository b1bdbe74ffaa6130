/** A datasource that Grafana has. */
export type Datasource = {
  uid: string
  name: string
  type: string
  isDefault: boolean
  /** Below Grafana's address: `/api/datasources/proxy/uid/<uid>`. */
  proxy: string
  /** How often it has new samples, as text; absent: 15s. */
  scrape?: string
}

export type Settings = {
  /** Of the new API: `default`, `org-2`, `stacks-17`. */
  namespace: string
  /** Absent where it is hidden. */
  major?: number
  datasources: Datasource[]
}

export function proxyByUid(uid: string): string {
  return `/api/datasources/proxy/uid/${encodeURIComponent(uid)}`
}
