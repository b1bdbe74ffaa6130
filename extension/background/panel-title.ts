import type { Target } from '#shared/links/target.ts'

/** What a panel is called until its answer brings its own title. */
export function panelTitle(target: Target): string {
  switch (target.source) {
    case 'prometheus':
      return target.expr
    case 'tocsin':
      return target.subject === 'stats' ? `Alerts by ${target.by} · ${target.project}` : `#${target.iid}`
    case 'alertmanager':
      return target.filter.join(', ') || 'Alerts'
    case 'gitlab':
      return target.pick.title ?? 'Metrics'
    case 'grafana':
      return 'Grafana'
  }
}
