import { Failure } from '../../../kit/failure.ts'
import { joinUrl } from '../../../kit/urls.ts'
import { parseLink } from '../../../links/registry.ts'
import type { GrafanaTarget, PanelRef } from '../../../links/grafana/target.ts'
import { readDashboard } from '../dashboard/read-dashboard.ts'
import { uidOfSlug } from '../dashboard/search-slug.ts'
import { marksOf } from '../queries/annotations.ts'
import { runPanel } from '../queries/run-panel.ts'
import { namesIn } from '../variables/syntax.ts'
import { drawExplore } from './draw-explore.ts'
import { drawPublic, drawSnapshot } from './draw-kept.ts'
import { drawDashboard, drawPanel, type Stage } from './draw-panel.ts'
import { drawRule } from './draw-rule.ts'
import type { Drawing, Wish } from './drawing.ts'

/** Whatever a Grafana link is about. @throws Failure */
export async function draw(wish: Wish): Promise<Drawing> {
  const { subject } = wish.target
  switch (subject.is) {
    case 'panel':
      return drawLive(wish, subject.uid, subject.panel)
    case 'dashboard':
      return drawLive(wish, subject.uid, undefined, subject.tab)
    case 'slug':
      return drawLive(wish, await uidOfSlug(wish.grafana, subject.slug), subject.panel)
    case 'explore':
      return drawExplore(wish, subject)
    case 'snapshot':
      return drawSnapshot(wish, subject.key, subject.panel)
    case 'public':
      return drawPublic(wish, subject.token, subject.panel)
    case 'rule':
      return drawRule(wish, subject)
    case 'short':
      return draw({ ...wish, target: await followed(wish, subject.uid) })
  }
}

async function drawLive(wish: Wish, uid: string, panel?: PanelRef, tab?: string): Promise<Drawing> {
  const [settings, dashboard] = await Promise.all([wish.grafana.settings(), readDashboard(wish.grafana, uid)])
  const stage: Stage = {
    ...wish,
    dashboard,
    settings,
    run: runPanel,
    marksOf: (model, viewing) => marksOf(model, dashboard, viewing),
    markNames: namesIn(dashboard.annotations.filter(({ enabled }) => enabled)),
  }
  return panel ? drawPanel(stage, panel) : drawDashboard(stage, tab)
}

/** Where a short link leads to: another link to this Grafana. Its own range and part go before. */
async function followed({ grafana, target }: Wish, uid: string): Promise<GrafanaTarget> {
  const { connection, context, openUrl } = grafana
  const url = joinUrl(connection.baseUrl, `/goto/${uid}`, { orgId: target.org })
  const request = new Request(url, { headers: connection.headers, signal: context.signal })
  const place = new URL(await context.redirectOf(request), url).href
  if (new URL(place).pathname.endsWith('/login')) {
    const { host } = new URL(connection.baseUrl)
    throw new Failure('signed-out', `${host} asks to sign in first.`, {
      next: { do: 'sign-in', url: connection.baseUrl },
    })
  }
  const targets = parseLink(place)
  const found = targets[target.part] ?? targets[0]
  if (found?.source === 'grafana' && found.base === target.base && found.subject.is !== 'short') {
    return {
      ...found,
      openUrl,
      ...(target.range ? { range: target.range } : {}),
      ...(target.org ? { org: target.org } : {}),
    }
  }
  throw new Failure('unsupported', 'This short link leads to a page that Tocsin cannot draw.', {
    next: { do: 'open', url: openUrl, label: 'Open in Grafana' },
  })
}
