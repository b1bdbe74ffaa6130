import type { Context } from 'hono'
import type { ContentfulStatusCode, StatusCode } from 'hono/utils/http-status'
import { Failure } from '#shared/kit/failure.ts'
import { statusOf } from '#shared/relay-api/problem.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'
import type { Delivered } from '#shared/relay-api/inlets.ts'
import { checkEnvelope, isAlertmanagerPayload } from '#relay/intake/alertmanager/adapter.ts'
import type { Rejected } from '#relay/intake/intake.ts'
import { mostBytes, readPayload, tooLarge } from '#relay/intake/receive-payload.ts'
import { listInlets, type InletRow } from '#relay/store/inlets.ts'
import { findProject, type ProjectRow } from '#relay/store/projects.ts'
import type { App, AppEnv } from '../../context.ts'
import { deliverNoted } from '../../deliver-noted.ts'
import { asFailure } from '../../middleware/problems.ts'
import { readCapped } from '../../middleware/read-capped.ts'
import { keyOf, opens } from './inlet-key.ts'
import { rejectedHeader } from './rejected-header.ts'

// GitLab's own addresses, with its order of checks and its bare statuses, so that a sender moves by changing the host name
// only. The groups before the project's name may stay in the path.

/** The three addresses of GitLab's alert endpoints (late versions). */
export function mountGitlabIntake(app: App): void {
  app.post('/:path{.+/prometheus/alerts/notify\\.json}', c => barely(c, takePrometheus, 422))
  app.post('/:path{.+/alerts/notify\\.json}', c => barely(c, takeGeneric, 400))
  app.post('/:path{.+/alerts/notify/[^/]+/[A-Za-z0-9]+\\.json}', c => barely(c, takeNamed, 400))
}

type Answer = { delivered: Delivered[]; rejected: Rejected[] }
type Take = (c: Context<AppEnv>, path: string[]) => Promise<Answer>

/**
 * Success as JSON; failure as a status and nothing else, as GitLab has it: what could not be kept is named in a header.
 * @param misshapen the status of a payload that has the wrong shape
 */
async function barely(c: Context<AppEnv>, take: Take, misshapen: 400 | 422): Promise<Response> {
  try {
    const path = c.req.path.split('/').slice(1)
    const { delivered, rejected } = await take(c, path)
    if (rejected.length > 0) c.header('Tocsin-Rejected', rejectedHeader(rejected))
    return c.json(delivered, 200)
  } catch (thrown) {
    const failure = asFailure(thrown)
    c.var.arrival.refusal = failure.message
    const status: ContentfulStatusCode = failure.code === 'bad-shape' ? misshapen : statusOf[failure.code]
    if (status === 503) c.header('Retry-After', String(failure.value.retryAfter ?? 5))
    if (status >= 500) c.var.relay.log.error({ err: failure.cause ?? failure }, failure.message)
    return c.body(null, status as StatusCode)
  }
}

/** Too big 400, wrong shape 422, wrong key 401. A bad alert changes no status, were it the only one. */
async function takePrometheus(c: Context<AppEnv>, path: string[]): Promise<Answer> {
  const project = await projectOf(c, path.at(-4))
  const payload = readPayload(await readCapped(c.req.raw, mostBytes, tooLarge))
  checkEnvelope(payload)
  const inlet = findOpened(c, await inletsOf(c, project, 'alertmanager'))
  return deliverOrNone(c, { inlet, project }, payload)
}

/** Too big 400, none active 403, wrong key 401, cannot be kept 400. */
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
  if (isAlertmanagerPayload(payload)) return deliverOrNone(c, { inlet, project }, payload)
  return deliverNoted(c, { inlet, project }, payload)
}

/** An Alertmanager's payload whose envelope is right, though none of its alerts may be. */
async function deliverOrNone(
  c: Context<AppEnv>,
  to: { inlet: InletRow; project: ProjectRow },
  payload: unknown,
): Promise<Answer> {
  try {
    return await deliverNoted(c, to, payload, 'alertmanager')
  } catch (thrown) {
    if (!(thrown instanceof Failure) || thrown.code !== 'bad-shape') throw thrown
    const rejected = [{ field: thrown.value.field ?? '', message: thrown.message }]
    c.var.arrival.rejected = rejected
    return { delivered: [], rejected }
  }
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
