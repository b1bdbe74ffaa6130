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
import { askedWith } from './asked-with.ts'
import type { Relay } from './relays.ts'
import { locate, type QueryDeps } from './run-query.ts'
import type { Question } from './tickets.ts'

/** What watches a question's chart, and what a new rule would start from. @throws Failure */
export async function alertsOf(
  question: Question,
  { choice, project: wanted }: Omit<AlertsAsked, 'ticket'>,
  deps: QueryDeps,
): Promise<AlertsOfPanel> {
  const { target, relay } = await watchable(question, deps)
  const { access, info } = relay
  const { items: projects } = await listProjects(access)
  const project = projects.find(({ slug }) => slug === wanted) ?? projects[0]
  if (!project) throw new Failure('not-found', 'The relay has no project yet.')
  const bare = bareTarget(target)
  return {
    relay: info.address,
    projects: projects.map(({ slug, name }) => ({ slug, name })),
    project: project.slug,
    mayCreate: mayDo(roleOfToken(info.role), 'project.configure'),
    rules: await listAlertRules(access, project.slug, chartOf(question, choice)),
    query: bare.source === 'prometheus' ? bare.expr : null,
  }
}

/** When a rule would have fired over a question's chart. @throws Failure */
export async function previewAlert(
  question: Question,
  { project, choice, ...asked }: Omit<AlertPreviewAsked, 'ticket'>,
  deps: QueryDeps,
) {
  const { relay } = await watchable(question, deps)
  return previewAlertRule(relay.access, project, { ...chartOf(question, choice), ...asked })
}

/** Has the relay watch a question's chart. @throws Failure */
export async function createAlert(
  question: Question,
  { project, choice, rule }: Omit<AlertCreateAsked, 'ticket'>,
  deps: QueryDeps,
) {
  const { relay } = await watchable(question, deps)
  return createAlertRule(relay.access, project, { ...chartOf(question, choice), ...rule })
}

function chartOf({ href: url, part }: Question, choice: string | undefined): AskedChart {
  return { url, part, ...(choice === undefined ? {} : { choice }) }
}

/** Only what a relay asks is watched while no browser is open, and by that relay. @throws Failure `unsupported` */
async function watchable(question: Question, deps: QueryDeps): Promise<{ target: Target; relay: Relay }> {
  await deps.relays.one() // without any there is nothing to watch it
  const all = await deps.connections()
  const { target, connection } = await locate(question, async () => all)
  const answerer = answererFor(target, connection, askedWith(connection, all))
  if (answerer.runs === 'relay') return { target, relay: await deps.relays.one(answerer.relay) }
  throw new Failure(
    'unsupported',
    `The relay watches charts while no browser is open, but only this browser asks “${answerer.name}”. Connect it by the relay.`,
    { next: { do: 'options', section: 'connections' } },
  )
}
