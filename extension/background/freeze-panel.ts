import type { Place } from '#extension/messages/incidents.ts'
import { freezeChart } from '#extension/relay-client/incident-calls.ts'
import { answererFor } from '#shared/sources/registry.ts'
import type { PanelRequest } from '#shared/sources/source.ts'
import { askedWith } from './asked-with.ts'
import { locate, runQuery, type QueryDeps } from './run-query.ts'
import type { Question } from './tickets.ts'

/** Pixels: a wide screen's. What is frozen is looked at anywhere. */
const width = 1600

/**
 * Freezes a question's chart with an incident, and answers with its link. Its relay draws what it can ask by itself; of
 * what only this person or another relay may ask it gets what they see. @throws Failure
 */
export async function freezePanel(
  question: Question,
  { relay, ...place }: Place,
  asked: Omit<PanelRequest, 'width'>,
  deps: QueryDeps,
): Promise<{ url: string }> {
  const all = await deps.connections()
  const { target, connection } = await locate(question, async () => all)
  const { access } = await deps.relays.one(relay)
  const request = { ...asked, width }
  const answerer = answererFor(target, connection, askedWith(connection, all))
  const seen =
    answerer.runs === 'viewer' || answerer.relay !== relay
      ? { bare: true, panel: await runQuery(question, { ...request, bare: true, fresh: false }, deps) }
      : {}
  const { href: url, part } = question
  return { url: (await freezeChart(access, place, { url, part, ...request, ...seen })).url }
}
