import type { TimeRange } from '../time/range.ts'
import { buildGitlabLink } from './gitlab/build.ts'
import { buildGrafanaLink } from './grafana/build.ts'
import { buildPrometheusLink } from './prometheus/build.ts'
import type { Target } from './target.ts'
import { buildTocsinLink } from './tocsin/build.ts'
import { buildVictoriametricsLink } from './victoriametrics/build.ts'
import { readHash } from './victoriametrics/links.ts'

/**
 * The target's own link over a fixed time, so that whoever opens it sees the same minutes. Reading it gives the target
 * again. What has no time, such as a list of alerts or an incident, keeps its link.
 * @param range UNIX seconds; rounded to what the page can say
 */
export function buildLink(target: Target, range: TimeRange): string {
  const url = new URL(target.openUrl)
  switch (target.source) {
    case 'grafana':
      return buildGrafanaLink(url, target, range)
    case 'prometheus':
      return readHash(url).has('g0.expr')
        ? buildVictoriametricsLink(url, target, range)
        : buildPrometheusLink(url, target, range)
    case 'gitlab':
      return buildGitlabLink(url, range)
    case 'tocsin':
      return buildTocsinLink(url, target, range)
    case 'alertmanager':
      return url.href
  }
}
