import type { AlertCreateAsked, AlertPreviewAsked, AlertsAsked, AlertsOfPanel } from '#extension/messages/alerts.ts'
import {
  createAlertRule,
  listAlertRules,
  previewAlertRule,
  type AskedChart,
} from '#extension/relay-client/alert-rule-calls.ts'
import { listProjects } from '#extension/relay-client/incident-calls.ts'
import { Failure } from '#shared/kit/failure.ts'
import type { Target } from '#shared/links/target.ts'
import { mayDo, roleOfToken } from '#shared/model/permissions.ts'
import { bareTarget } from '#shared/sources/bare-target.ts'
import { answererFor } from '#shared/sources/registry.ts'
import { locate, type QueryDeps } from './run-query.ts'
import type { Question } from './tickets.ts'

/** What watches a question's chart, and what a new rule would start from. @throws Failure */
export async function alertsOf(
  question: Question,
  { choice, project: wanted }: Omit<AlertsAsked, 'ticket'>,
  deps: QueryDeps,
): Promise<AlertsOfPanel> {
  const access = await deps.relay.access()
  const target = await watchable(question, deps)
  const [{ items: projects }, info] = await Promise.all([listProjects(access), deps.relay.info()])
  const project = projects.find(({ slug }) => slug === wanted) ?? projects[0]
  if (!project) throw new Failure('not-found', 'The relay has no project yet.')
  const bare = bareTarget(target)
  return {
    projects: projects.map(({ slug, name }) => ({ slug, name })),
    project: project.slug,
    mayCreate: info !== null && mayDo(roleOfToken(info.role), 'project.configure'),
    rules: await listAlertRules(access, project.slug, chartOf(question, choice)),
    query: bare.source === 'prometheus' ? bare.expr : null,
  }
}

/** When a rule would have fired over a question's chart. @throws Failure */
export async function previewAlert(
  question: Question,
  { project, choice, ...asked }: Omit<AlertPreviewAsked, 'ticket'>,
  { relay }: QueryDeps,
) {
  return previewAlertRule(await relay.access(), project, { ...chartOf(question, choice), ...asked })
}

/** Has the relay watch a question's chart. @throws Failure */
export async function createAlert(
  question: Question,
  { project, choice, rule }: Omit<AlertCreateAsked, 'ticket'>,
  { relay }: QueryDeps,
) {
  return createAlertRule(await relay.access(), project, { ...chartOf(question, choice), ...rule })
}

function chartOf({ href: url, part }: Question, choice: string | undefined): AskedChart {
  return { url, part, ...(choice === undefined ? {} : { choice }) }
}

/** Only what the relay asks is watched while no browser is open. @throws Failure `unsupported` */
async function watchable(question: Question, deps: QueryDeps): Promise<Target> {
  const all = await deps.connections()
  const { target, connection } = await locate(question, async () => all)
  const answerer = answererFor(target, connection, all)
  if (answerer.runs === 'relay') return target
  throw new Failure(
    'unsupported',
    `The relay watches charts while no browser is open, but only this browser asks “${answerer.name}”. Connect it by the relay.`,
    { next: { do: 'options', section: 'connections' } },
  )
}
