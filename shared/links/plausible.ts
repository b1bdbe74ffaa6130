import { parseHttpUrl } from '../kit/urls.ts'

/** A place that nobody connected, as a link shows it. For GitLab the base is the origin: a sub-path cannot be told. */
export type PlausiblePlace = { kind: 'grafana' | 'prometheus' | 'alertmanager' | 'gitlab'; base: string }

const foreignHosts = /(?:^|\.)(?:google\.com|github\.com|dropbox\.com|zoom\.us|microsoft\.com|office\.com)$/

/**
 * Hosts whose paths look like a dashboard's and never are: a file in Google Drive is `/file/d/<33 letters>/view`,
 * which fits Grafana's `/d/<uid>/<slug>` below a sub-path.
 */
export function isForeignHost(hostname: string): boolean {
  return foreignHosts.test(hostname)
}

/** Nearly every foreign link ends here, before it is taken apart. */
const worthALook =
  /[?&/#]g0\.expr=|\/(?:d|d-solo|goto|dashboard|dashboard-solo|public-dashboards|alerting)\/|\/explore|drilldown-app\/|\/alerts\?|\/metrics/
const sub = '^((?:/[^/]+)*?)'
const sure = new RegExp(
  `${sub}(?:/render)?(?:/d-solo/[\\w-]{1,40}(?:/[^/]*)?|/dashboard(?:-solo)?/snapshot/\\w{32}|/public-dashboards/[a-f\\d]{32}|/alerting/grafana/[\\w-]{1,40}/view|/alerting/[^/]+/[cp]ri%24[^/]+/view|/a/grafana-metricsdrilldown-app/(?:drilldown|trail))/?$`,
)
const unsure = new RegExp(
  `${sub}(?:/d/[\\w-]{1,40}(?:/[^/]*)?|/dashboard(?:-solo)?/db/[^/]+|/goto/[\\w-]{1,40}|/alerting/[^/]+/(?:edit|[^/]+/find)|/explore/metrics/trail)/?$`,
)
const evidence =
  /[?&](?:(?:viewPanel|editPanel|panelId)=[^&]*\d|orgId=\d|(?:from|to)=(?:now|\d{8}|\d{4}-\d\d-)|var-[^=&]+=|refresh=(?:\d+[smhd]|auto)|kiosk(?:[=&]|$))/
const panes = /[?&](?:left=(?:%5B|%7B|\[|\{)|panes=(?:%7B|\{))/i
const gitlabPage =
  /^(?:\/(?!-\/)[^/]+){2,}\/-\/(?:(?:environments|clusters)\/\d+\/metrics|prometheus\/alerts\/\d+\/metrics_dashboard|grafana\/metrics_dashboard|metrics\/?$)/

/**
 * The place that a link of an unknown host would be, by its letters alone; nothing is asked. A wrong guess is a
 * nuisance on every page, so that a path which others have, too, needs a parameter or a name that only Grafana has.
 */
export function looksLikeDashboard(href: string): PlausiblePlace | null {
  if (!worthALook.test(href)) return null
  const url = parseHttpUrl(href)
  if (!url || isForeignHost(url.hostname)) return null
  return prometheusAt(url) ?? alertmanagerAt(url) ?? gitlabAt(url) ?? grafanaAt(url)
}

function place(kind: PlausiblePlace['kind'], url: URL, found: RegExpExecArray | null, api = ''): PlausiblePlace | null {
  return found && { kind, base: url.origin + (found[1] ?? '') + api }
}

function prometheusAt(url: URL): PlausiblePlace | null {
  if (/[?&]g0\.expr=[^&]/.test(url.search)) {
    return place('prometheus', url, /^((?:\/[^/]+)*?)(?:\/classic)?\/(?:graph|query)\/?$/.exec(url.pathname))
  }
  if (!/^#\/?\?(?:.*&)?g0\.expr=[^&]/.test(url.hash)) return null
  const page = /^((?:\/[^/]+)*?)(?:\/prometheus)?\/(?:vmui|graph)\/?$/.exec(url.pathname)
  return place('prometheus', url, page, '/prometheus')
}

function alertmanagerAt(url: URL): PlausiblePlace | null {
  const query = /^#\/alerts\?(.*)$/.exec(url.hash)?.[1] ?? url.search
  if (!/(?:^|[?&])filter=(?:%7B|\{)/i.test(query)) return null
  const page = url.hash.startsWith('#/alerts') ? /^(.*?)\/*$/ : /^((?:\/[^/]+)*?)\/alerts\/?$/
  return place('alertmanager', url, page.exec(url.pathname))
}

function gitlabAt(url: URL): PlausiblePlace | null {
  if (!gitlabPage.test(url.pathname)) return null
  if (/\/-\/metrics\/?$/.test(url.pathname) && !/[?&]environment=\d+(?:&|$)/.test(url.search)) return null
  if (url.pathname.includes('/grafana/') && !url.search.includes('grafana_url=')) return null
  return { kind: 'gitlab', base: url.origin }
}

function grafanaAt(url: URL): PlausiblePlace | null {
  const certain = place('grafana', url, sure.exec(url.pathname))
  if (certain) return certain
  if (panes.test(url.search)) return place('grafana', url, /^((?:\/[^/]+)*?)\/explore\/?$/.exec(url.pathname))
  const named = /(?:^|[.-])grafana(?:[.-]|$)/.test(url.hostname) || url.pathname.startsWith('/grafana/')
  return named || evidence.test(url.search) ? place('grafana', url, unsure.exec(url.pathname)) : null
}
