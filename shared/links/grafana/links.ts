import type { LinkFamily } from '../family.ts'
import { isForeignHost } from '../plausible.ts'
import type { Target } from '../target.ts'
import { readDashboard } from './dashboard.ts'
import { readDrilldown } from './drilldown.ts'
import { grafanaExamples } from './examples.ts'
import { readExplore } from './explore.ts'
import { readRange } from './range.ts'
import { readRule } from './rule.ts'

/** Pages of Grafana 5 to 13 at any sub-path. Routes and parameters are those of its own source, read in August 2026 (13.2). */
export const grafanaLinks: LinkFamily = { id: 'grafana', parse, examples: grafanaExamples }

const readers = [readDashboard, readExplore, readDrilldown, readRule]

function parse(url: URL): Target[] {
  if (isForeignHost(url.hostname)) return []
  const found = readers.flatMap(read => read(url))
  const shared = found.length > 0 ? readShared(url.searchParams) : {}
  return found.map(({ base, subject, range }, part) => ({
    source: 'grafana',
    base: url.origin + base,
    part,
    openUrl: url.href,
    variables: {},
    ...shared,
    ...(range ? { range } : {}),
    subject,
  }))
}

/** What the parameters say about every part alike. */
function readShared(params: URLSearchParams) {
  const org = params.get('orgId')
  const zone = params.get('timezone') || params.get('tz')
  const range = readRange(params)
  return {
    variables: readVariables(params),
    ...(org && /^\d+$/.test(org) ? { org } : {}),
    ...(zone ? { zone } : {}),
    ...(range ? { range } : {}),
  }
}

function readVariables(params: URLSearchParams): Record<string, string[]> {
  const found = new Map<string, string[]>() // a name may be `__proto__`
  for (const [key, value] of params) {
    if (!key.startsWith('var-') || key === 'var-') continue
    found.set(key.slice(4), [...(found.get(key.slice(4)) ?? []), value])
  }
  return Object.fromEntries(found)
}
