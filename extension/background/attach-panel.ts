import type { Place } from '#extension/messages/incidents.ts'
import { writeNote } from '#extension/relay-client/incident-calls.ts'
import { plain, target } from '#shared/format/markdown-escape.ts'
import { pinnedLink, type QueryDeps } from './run-query.ts'
import type { Question } from './tickets.ts'

/** A comment on an incident with a question's link over a fixed time (UNIX seconds): whoever reads it sees the same chart. @throws Failure */
export async function attachPanel(
  question: Question,
  { relay, ...place }: Place,
  { title, from, to }: { title: string; from: number; to: number },
  deps: QueryDeps,
): Promise<void> {
  const { access } = await deps.relays.one(relay)
  const url = await pinnedLink(question, { from, to }, deps)
  await writeNote(access, place, `[${plain(title.trim() || new URL(url).host)}](${target(url)})`)
}
