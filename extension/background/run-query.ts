import type { KnownConnection, PanelClaim } from '#extension/messages/contract.ts'
import { queryPanel } from '#extension/relay-client/relay-calls.ts'
import { Failure } from '#shared/kit/failure.ts'
import { buildLink } from '#shared/links/build-link.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { shapeOf, type Target } from '#shared/links/target.ts'
import type { Panel } from '#shared/model/panel.ts'
import type { TimeRange } from '#shared/time/range.ts'
import { bareTarget, comparisonOf } from '#shared/sources/bare-target.ts'
import { answererFor, querySource, sources } from '#shared/sources/registry.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { knownZone } from '#shared/time/zone.ts'
import { askedWith } from './asked-with.ts'
import type { HasPermission } from './host-permission.ts'
import type { AnswerCache } from './panel-cache.ts'
import { panelTitle } from './panel-title.ts'
import type { Relays } from './relays.ts'
import type { Question } from './tickets.ts'
import { viewerAccess, type Fetch } from './viewer-send.ts'

export type QueryDeps = {
  connections: () => Promise<KnownConnection[]>
  relays: Relays
  cache: AnswerCache<Panel>
  /** What connections say of themselves. */
  memory: AnswerCache<unknown>
  fetch: Fetch
  has: HasPermission
  now: () => number
}

/** What a question means and which connection answers it. @throws Failure `unsupported` or `unknown-host` */
export async function locate(
  { href, part }: Question,
  connections: () => Promise<KnownConnection[]>,
): Promise<{ target: Target; connection: KnownConnection }> {
  const target = parseLink(href)[part]
  if (!target) throw new Failure('unsupported', 'Tocsin does not know this kind of link.')
  const connection = findConnection(target, await connections())
  if (connection) return { target, connection }
  const { title } = sources[target.source]
  throw new Failure('unknown-host', `Connect this ${title}? Tocsin asks ${new URL(target.base).host} nothing yet.`, {
    next: { do: 'options', section: `connections=${href}` },
  })
}

/** What a frame may know before anything was asked. */
export async function describePanel(question: Question, deps: QueryDeps): Promise<Omit<PanelClaim, 'tabId'>> {
  const { target, connection } = await locate(question, deps.connections)
  const found = comparisonOf(target)
  return {
    source: target.source,
    sourceTitle: sources[target.source].title,
    title: panelTitle(target),
    connection: connection.name,
    openUrl: target.openUrl,
    ...(target.range ? { range: target.range } : {}),
    ...(target.zone && target.zone !== 'browser' ? { zone: knownZone(target.zone) } : {}),
    ...(found ? { comparison: { operator: found.operator, threshold: found.threshold } } : {}),
    shape: shapeOf(target),
  }
}

/** A question's link over a fixed time (UNIX seconds). */
export async function pinnedLink(question: Question, range: TimeRange, deps: QueryDeps): Promise<string> {
  const { target } = await locate(question, deps.connections)
  return buildLink(target, range)
}

/** Draws a question: in this browser with the person's own sign-in, or in the relay that its connection belongs to, as that says. @throws Failure */
export async function runQuery(
  question: Question,
  request: PanelRequest & { fresh: boolean; bare?: boolean },
  deps: QueryDeps,
): Promise<Panel> {
  const all = await deps.connections()
  const { target, connection } = await locate(question, async () => all)
  const answerer = answererFor(target, connection, askedWith(connection, all))
  const { fresh, bare = false, ...asked } = request
  const key = JSON.stringify([connection, answerer.id, question.href, question.part, bare, asked])
  const ask = () =>
    answerer.runs === 'relay'
      ? askRelay(answerer.relay, question, { ...asked, ...(bare ? { bare } : {}) }, deps)
      : querySource(bare ? bareTarget(target) : target, asked, connection, {
          ...viewerAccess(answerer, deps.fetch, deps.has),
          now: deps.now,
          signal: new AbortController().signal, // a frame that goes away leaves its answer to the cache
          wait: milliseconds => new Promise(resolve => void setTimeout(resolve, milliseconds)),
          ...(answerer === connection ? {} : { answerer }),
          remember: (what, askFor) => remembered(deps.memory, [answerer, what], askFor, fresh),
        })
  return deps.cache.answer(key, ask, fresh)
}

/** Keys hold all of the connection, so that what it says is forgotten with its address, headers and options. */
async function remembered<T>(
  memory: AnswerCache<unknown>,
  key: readonly unknown[],
  ask: () => Promise<T>,
  fresh: boolean,
): Promise<T> {
  return (await memory.answer(JSON.stringify(key), ask, fresh)) as T // under this key lies what this `ask` answers
}

async function askRelay(
  relay: string | undefined,
  { href, part }: Question,
  request: PanelRequest & { bare?: boolean },
  deps: QueryDeps,
): Promise<Panel> {
  return queryPanel((await deps.relays.one(relay)).access, { url: href, part, ...request })
}
