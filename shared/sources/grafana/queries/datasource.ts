import { proxyByUid, type Datasource, type Settings } from '../dashboard/datasource-list.ts'
import type { DatasourceRef } from '../model.ts'

/** Datasources that are no place to ask, but words for something in Grafana itself. */
export type BuiltIn = 'mixed' | 'dashboard' | 'grafana' | 'expression'

const builtIns: Record<string, BuiltIn> = {
  '-- Mixed --': 'mixed',
  '-- Dashboard --': 'dashboard',
  '-- Grafana --': 'grafana',
  grafana: 'grafana',
  __expr__: 'expression',
  '-100': 'expression', // Grafana 7 and 8
}

export function builtInOf(ref: DatasourceRef): BuiltIn | undefined {
  return builtIns[ref?.uid ?? ''] ?? builtIns[ref?.name ?? ''] ?? (ref?.type === '__expr__' ? 'expression' : undefined)
}

/** Prometheus, and what Grafana reads by its protocol. */
export function speaksPrometheus({ type }: Pick<Datasource, 'type'>): boolean {
  return /prometheus/.test(type)
}

/**
 * The datasource that a dashboard means: by uid, by name (as old dashboards have it), by a variable that holds either,
 * by its type alone, or the default one.
 * @param write puts variables' values into a text
 * @returns undefined where this Grafana has none such
 */
export function findDatasource(
  ref: DatasourceRef,
  { datasources }: Settings,
  write: (text: string) => string,
): Datasource | undefined {
  const usual = datasources.find(({ isDefault }) => isDefault)
  const wanted = write(ref?.uid ?? ref?.name ?? '')
  if (wanted === '' && ref?.type) {
    return usual?.type === ref.type ? usual : datasources.find(({ type }) => type === ref.type)
  }
  if (wanted === '' || wanted === 'default') return usual
  const known = datasources.find(({ uid }) => uid === wanted) ?? datasources.find(({ name }) => name === wanted)
  if (known) return known
  // Not in the list that this person may see; its own address says whether they may ask it.
  return ref?.type && ref.uid && !wanted.includes('$')
    ? { uid: wanted, name: wanted, type: ref.type, isDefault: false, proxy: proxyByUid(wanted) }
    : undefined
}
