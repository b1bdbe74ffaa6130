import * as z from 'zod'
import type { Sender } from '#extension/messages/answer.ts'
import type { StorageArea } from '#extension/storage/items.ts'
import { Failure } from '#shared/kit/failure.ts'

/** One panel of one link. */
export type Question = { href: string; part: number }

/**
 * One-time tickets, by which a frame learns what to draw. Bound to the tab they were made for, then to the frame that
 * claimed them, so that a page which frames `panel.html` by itself, or overhears a ticket, gets nothing.
 */
export type Tickets = {
  /** @param page a page of ours, by its own name for itself; it has one ticket per question, and none when it is gone */
  issue: (question: Question, tabId: number, page?: string) => Promise<string>
  /** By a frame of the same tab; again by that frame only, when what came after failed. @throws Failure `not-found` */
  claim: (ticket: string, sender: Sender) => Promise<Question>
  /** By the frame that claimed it. @throws Failure `not-found` */
  use: (ticket: string, sender: Sender) => Promise<Question>
  /** Forgets a closed tab's tickets. */
  dropTab: (tabId: number) => Promise<void>
  /** Forgets those of a page that is gone: pages outside of tabs come and go all day. */
  dropPage: (page: string) => Promise<void>
}

export type TicketsDeps = { session: StorageArea; now: () => number; newId: () => string }

const KeptTicket = z.object({
  href: z.string(),
  part: z.number(),
  tabId: z.number(),
  page: z.string().optional(),
  issuedAt: z.number(),
  claimedBy: z.object({ frameId: z.number(), documentId: z.string().optional() }).nullable(),
})
type KeptTicket = z.infer<typeof KeptTicket>

const storageKey = 'tickets'
const unclaimedLife = 2 * 60_000
export const mostTickets = 1000

/**
 * The map in memory decides, so that nothing can come between looking and marking; `storage.session` holds a copy of it
 * for the next life of the service worker.
 */
export function createTickets({ session, now, newId }: TicketsDeps): Tickets {
  let loading: Promise<Map<string, KeptTicket>> | undefined
  const load = () => (loading ??= readTickets(session))

  async function keep(tickets: Map<string, KeptTicket>): Promise<void> {
    await session.set({ [storageKey]: Object.fromEntries(tickets) })
  }

  async function drop(isGone: (kept: KeptTicket) => boolean): Promise<void> {
    const tickets = await load()
    const gone = [...tickets].filter(([, kept]) => isGone(kept))
    if (gone.length === 0) return
    for (const [ticket] of gone) tickets.delete(ticket)
    await keep(tickets)
  }

  return {
    async issue(question, tabId, page) {
      const { href, part } = question
      const tickets = await load()
      dropStale(tickets, now())
      for (const [ticket, kept] of tickets) {
        if (page && kept.page === page && kept.href === href && kept.part === part) tickets.delete(ticket)
      }
      const ticket = newId()
      tickets.set(ticket, { href, part, tabId, ...(page ? { page } : {}), issuedAt: now(), claimedBy: null })
      await keep(tickets)
      return ticket
    },

    async claim(ticket, sender) {
      const tickets = await load()
      const kept = tickets.get(ticket)
      if (!kept || kept.tabId !== sender.tabId) throw unknownTicket()
      const again = kept.claimedBy && (isSameFrame(kept.claimedBy, sender) || isReload(kept.claimedBy, sender))
      const good = kept.claimedBy ? again : now() - kept.issuedAt <= unclaimedLife
      if (!good) throw unknownTicket()
      kept.claimedBy = { frameId: sender.frameId, documentId: sender.documentId }
      await keep(tickets)
      return questionOf(kept)
    },

    async use(ticket, sender) {
      const kept = (await load()).get(ticket)
      if (!kept || kept.tabId !== sender.tabId || !isSameFrame(kept.claimedBy, sender)) throw unknownTicket()
      return questionOf(kept)
    },

    dropTab: tabId => drop(kept => kept.tabId === tabId),
    dropPage: page => drop(kept => kept.page === page),
  }
}

async function readTickets(session: StorageArea): Promise<Map<string, KeptTicket>> {
  const parsed = z.record(z.string(), KeptTicket).safeParse((await session.get(storageKey))[storageKey])
  return new Map(Object.entries(parsed.data ?? {}))
}

/** Unclaimed ones past their time, and the oldest when there are too many. A map keeps the order of issue. */
function dropStale(tickets: Map<string, KeptTicket>, now: number): void {
  for (const [ticket, kept] of tickets) {
    if (!kept.claimedBy && now - kept.issuedAt > unclaimedLife) tickets.delete(ticket)
  }
  for (const ticket of tickets.keys()) {
    if (tickets.size < mostTickets) return
    tickets.delete(ticket)
  }
}

/** Firefox has no document ids in some versions; then the frame's number has to do. */
function isSameFrame(claimedBy: KeptTicket['claimedBy'], sender: Sender): boolean {
  if (!claimedBy) return false
  if (claimedBy.documentId && sender.documentId) return claimedBy.documentId === sender.documentId
  return claimedBy.frameId === sender.frameId
}

/** A panel that has its tab to itself keeps its ticket when the tab is loaded again: no page is around it. */
function isReload(claimedBy: { frameId: number }, sender: Sender): boolean {
  return claimedBy.frameId === 0 && sender.frameId === 0
}

function questionOf({ href, part }: KeptTicket): Question {
  return { href, part }
}

function unknownTicket(): Failure {
  return new Failure('not-found', 'This panel belongs to another place. Reload the page to draw it again.')
}
