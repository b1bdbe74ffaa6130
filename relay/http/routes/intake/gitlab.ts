import type { Context } from 'hono'
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status'
import { Failure } from '#shared/kit/failure.ts'
import { statusOf } from '#shared/relay-api/problem.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import { isAlertmanagerPayload } from '#relay/intake/alertmanager/adapter.ts'
import { intakes } from '#relay/intake/registry.ts'
import { mostBytes, readPayload, tooLarge } from '#relay/intake/receive-payload.ts'
import { listInlets, type InletRow } from '#relay/store/inlets.ts'
import { findProject, type ProjectRow } from '#relay/store/projects.ts'
import type { App, AppEnv } from '../../context.ts'
import { deliver } from '../../deliver.ts'
import { asFailure } from '../../middleware/problems.ts'
import { readCapped } from '../../middleware/read-capped.ts'
import { keyOf, opens } from './inlet-key.ts'

// GitLab's own addresses, with its order of checks and its bare statuses, so that a sender moves by changing the host name
// only. The groups before the project's name may stay in the path.

/** The three addresses of GitLab's alert endpoints (late versions). */
export function mountGitlabIntake(app: App): void {
  app.post('/:path{.+/prometheus/alerts/notify\\.json}', c => barely(c, takePrometheus))
  app.post('/:path{.+/alerts/notify\\.json}', c => barely(c, takeGeneric))
  app.post('/:path{.+/alerts/notify/[^/]+/[A-Za-z0-9]+\\.json}', c => barely(c, takeNamed))
}

type Answer = { iid: number; title: string }[]
type Take = (c: Context<AppEnv>, path: string[]) => Promise<Answer>

/** Success as JSON; failure as a status and nothing else, as GitLab has it. */
async function barely(c: Context<AppEnv>, take: Take): Promise<Response> {
  try {
    const path = c.req.path.split('/').slice(1)
    return c.json(await take(c, path), 200)
  } catch (thrown) {
    const failure = asFailure(thrown)
    const status: ContentfulStatusCode = statusOf[failure.code]
    if (status === 503) c.header('Retry-After', String(failure.value.retryAfter ?? 5))
    if (status >= 500) c.var.relay.log.error({ err: failure.cause ?? failure }, failure.message)
    return c.body(null, status as StatusCode)
  }
}

/** Too big 400, wrong shape 422, wrong key 401. */
async function takePrometheus(c: Context<AppEnv>, path: string[]): Promise<Answer> {
  const project = await projectOf(c, path.at(-4))
  const payload = readPayload(await readCapped(c.req.raw, mostBytes, tooLarge))
  intakes.alertmanager.read(payload, { now: c.var.relay.now(), newId: c.var.relay.newId })
  const inlet = findOpened(c, await inletsOf(c, project, 'alertmanager'))
  return (await deliver(c.var.relay, { inlet, project }, payload)).delivered
}

/** Too big 400, none active 403, wrong key 401. */
async function takeGeneric(c: Context<AppEnv>, path: string[]): Promise<Answer> {
  const project = await projectOf(c, path.at(-3))
  const payload = readPayload(await readCapped(c.req.raw, mostBytes, tooLarge))
  const inlets = await inletsOf(c, project, 'generic')
  if (inlets.length === 0) throw new Failure('forbidden', 'The project has no active inlet for this.')
  return takeAny(c, project, findOpened(c, inlets), payload)
}

async function takeNamed(c: Context<AppEnv>, path: string[]): Promise<Answer> {
  const project = await projectOf(c, path.at(-5))
  const payload = readPayload(await readCapped(c.req.raw, mostBytes, tooLarge))
  const id = (path.at(-1) ?? '').replace(/\.json$/, '')
  const named = (await listInlets(c.var.relay.database.read, project.id)).find(inlet => inlet.id === id)
  if (!named) throw new Failure('not-found', 'There is no inlet at this address.')
  if (!named.active) throw new Failure('forbidden', 'This inlet is switched off.')
  return takeAny(c, project, findOpened(c, [named]), payload)
}

/** The generic addresses take an Alertmanager's payload, too. */
async function takeAny(c: Context<AppEnv>, project: ProjectRow, inlet: InletRow, payload: unknown): Promise<Answer> {
  const kind: IntakeKind | undefined = isAlertmanagerPayload(payload) ? 'alertmanager' : undefined
  return (await deliver(c.var.relay, { inlet, project }, payload, kind)).delivered
}

async function projectOf(c: Context<AppEnv>, slug: string | undefined): Promise<ProjectRow> {
  const found = await findProject(c.var.relay.database.read, slug ?? '')
  if (!found) throw new Failure('not-found', 'There is no such project.')
  return found
}

async function inletsOf(c: Context<AppEnv>, project: ProjectRow, kind: IntakeKind): Promise<InletRow[]> {
  const inlets = await listInlets(c.var.relay.database.read, project.id)
  return inlets.filter(inlet => inlet.kind === kind && inlet.active)
}

/** The inlet whose key was sent. All are tried, so that the time tells nothing. */
function findOpened(c: Context<AppEnv>, inlets: InletRow[]): InletRow {
  const key = keyOf(c.req.header('authorization'))
  const opened = inlets.filter(inlet => key !== undefined && opens(inlet, key, c.var.relay.now()))
  if (!opened[0]) throw new Failure('signed-out', 'This is not the key of an inlet.')
  return opened[0]
}
