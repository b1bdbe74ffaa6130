import type * as z from 'zod'
import { Failure, outcomeOf, type Outcome } from '#shared/kit/failure.ts'
import { firstIssue } from '#shared/kit/loose.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import { speakTrouble, type Say } from '#shared/trouble/speak-trouble.ts'
import { contract, type Contract, type MessageKind, type Reply } from './contract.ts'
import { senderRole, type RawSender, type Self } from './sender.ts'

/** The `tabId` of pages outside of tabs: popups and side panels, with the panels in them. */
const noTab = -1

/** The sender as handlers see it. */
export type Sender = {
  tabId: number
  frameId: number
  documentId: string | undefined
  /** Address or origin of the page that it sits in; absent where the browser tells none that is of the web. */
  site?: string | undefined
  /** Its own address, where it is of the web. */
  page?: string | undefined
}

export type Handlers = {
  [Kind in MessageKind]: (request: z.output<Contract[Kind]['request']>, sender: Sender) => Promise<Reply<Kind>>
}

/** The part of `runtime.onMessage` that is needed. A listener that returns nothing leaves the message alone. */
export type MessageEvents = {
  addListener: (listener: (message: unknown, sender: RawSender) => Promise<unknown> | undefined) => void
}

/**
 * Answers every message of the contract that its kind of sender may send. Unknown kinds are not answered.
 * @param say says sentences about trouble in the person's language, wherever an answer holds them; null: they are English
 */
export function answerMessages(handlers: Handlers, events: MessageEvents, self: Self, say: Say | null = null): void {
  events.addListener((message, sender) => {
    const asked = readMessage(message)
    if (!asked || !isKnown(asked.kind)) return undefined
    const answer = answerOne(handlers, asked.kind, asked.request, sender, self)
    return say ? answer.then(outcome => speakTrouble(outcome, say)) : answer
  })
}

function answerOne<Kind extends MessageKind>(
  handlers: Handlers,
  kind: Kind,
  request: unknown,
  sender: RawSender,
  self: Self,
): Promise<Outcome<unknown>> {
  return outcomeOf(async () => {
    const entry = contract[kind]
    if (senderRole(sender, self) !== entry.from) {
      throw new Failure('forbidden', 'This message is not for this sender.', { detail: kind })
    }
    const parsed = entry.request.safeParse(request)
    if (!parsed.success) {
      const { field, message: detail } = firstIssue(parsed.error)
      throw new Failure('bad-shape', `The message ${kind} is not as agreed.`, { field, detail })
    }
    // The contract ties the schema to the handler of the same kind; the compiler cannot follow a union of them.
    const handler = handlers[kind] as (request: unknown, sender: Sender) => Promise<unknown>
    return entry.reply.parse(await handler(parsed.data, readSender(sender)))
  })
}

/** A frame without an address of its own, such as `srcdoc`, has the origin of the page around it. */
function readSender({ tab, frameId, documentId, origin, url }: RawSender): Sender {
  const site = [origin, url].find(address => address && parseHttpUrl(address))
  const page = url && parseHttpUrl(url) ? url : undefined
  return { tabId: tab?.id ?? noTab, frameId: frameId ?? 0, documentId, site, page }
}

function readMessage(message: unknown): { kind: string; request: unknown } | null {
  if (typeof message !== 'object' || message === null || !('kind' in message) || !('request' in message)) return null
  return typeof message.kind === 'string' ? { kind: message.kind, request: message.request } : null
}

function isKnown(kind: string): kind is MessageKind {
  return Object.hasOwn(contract, kind)
}
