import * as z from 'zod'
import { looseArray } from '#shared/kit/loose.ts'
import { AlertRule } from '#shared/model/alert-rule.ts'
import { AlertRulePreviewed, type AlertRuleCreate, type AlertRulePreview } from '#shared/relay-api/alert-rules.ts'
import { callRelay, type RelayAccess } from './call-relay.ts'

const AlertRuleList = z.object({ items: looseArray(AlertRule) })

/** One panel of a link. */
export type AskedChart = { url: string; part: number; choice?: string | undefined }

/** The rules of a project that watch one chart. */
export async function listAlertRules(access: RelayAccess, project: string, chart: AskedChart): Promise<AlertRule[]> {
  const { url, part, choice } = chart
  const query = new URLSearchParams({ url, part: String(part), ...(choice === undefined ? {} : { choice }) })
  return (await callRelay(access, { path: `${pathOf(project)}?${query}` }, AlertRuleList)).items
}

export function createAlertRule(access: RelayAccess, project: string, rule: z.input<typeof AlertRuleCreate>) {
  return callRelay(access, { method: 'POST', path: pathOf(project), body: rule }, AlertRule)
}

export function previewAlertRule(access: RelayAccess, project: string, rule: z.input<typeof AlertRulePreview>) {
  return callRelay(access, { method: 'POST', path: `${pathOf(project)}/preview`, body: rule }, AlertRulePreviewed)
}

function pathOf(project: string): string {
  return `/projects/${encodeURIComponent(project)}/alert-rules`
}
