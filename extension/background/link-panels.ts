import type { Reply } from '#extension/messages/contract.ts'
import { findConnection, parseLink } from '#shared/links/registry.ts'
import { shapeOf } from '#shared/links/target.ts'
import { directHref } from './page-links.ts'
import { locate, type QueryDeps } from './run-query.ts'
import type { Tickets } from './tickets.ts'

/**
 * The panels that a link stands for, or one part of it, for a page of our own that draws them in frames.
 * @throws Failure `unsupported` for a link that says nothing to us, `unknown-host` where nobody has connected the place
 */
export async function panelsOfLink(
  { href: given, part, page }: { href: string; part?: number | undefined; page?: string | undefined },
  tabId: number,
  tickets: Tickets,
  { connections }: Pick<QueryDeps, 'connections'>,
): Promise<Reply<'link/panels'>['panels']> {
  const href = directHref(given)
  const known = await connections()
  await locate({ href, part: part ?? 0 }, async () => known)
  const targets = parseLink(href).filter(
    target => (part ?? target.part) === target.part && findConnection(target, known),
  )
  return Promise.all(
    targets.map(async target => ({
      part: target.part,
      shape: shapeOf(target),
      ticket: await tickets.issue({ href, part: target.part }, tabId, page),
    })),
  )
}
