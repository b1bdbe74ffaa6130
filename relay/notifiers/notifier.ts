import type * as z from 'zod'
import type { DestinationKind } from '#shared/model/destination.ts'
import type { NoticeMessage } from './message.ts'

/** Where hosted services answer: the same for everybody, but for tests. Nobody sets them through the API. */
export type Endpoints = { /** `https://slack.com/api` */ slack: string }

/** What a notifier may use of the world. It never touches sockets, clocks or the store. */
export type NotifierContext = {
  /** Sends to the destination's own address, and to no other. */
  send: (request: Request) => Promise<Response>
  /** Hands a mail to the mail server. @throws DeliveryTrouble */
  mail: (mail: Mail) => Promise<void>
  /** UNIX milliseconds. */
  now: () => number
  signal: AbortSignal
  endpoints: Endpoints
}

/** One mail, before it is put on the wire. */
export type Mail = {
  to: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  messageId: string
  references?: string
  images: { cid: string; name: string; png: Uint8Array }[]
}

/** One delivery: what to say, where, and where an earlier message about the incident stands. */
export type Delivery<Options, Secret> = {
  /** The key that makes a repeat recognisable. */
  key: string
  message: NoticeMessage
  options: Options
  secret: Secret
  posting: Record<string, string> | undefined
  /** An earlier try may have got through, though nobody heard so. */
  again: boolean
}

/** One thing that an admin sets, as a form asks for it. `name` is its name in `options` or `secret`. */
export type NotifierField = {
  part: 'options' | 'secret'
  name: string
  label: string
  hint?: string
  placeholder?: string
  optional?: boolean
  /** A list, one a line. */
  many?: boolean
}

/** A kind of outgoing message: one file that knows its format, and nothing of incidents' rules or of the store. */
export type Notifier<Options = unknown, Secret = unknown> = {
  id: DestinationKind
  /** Its name for people. */
  title: string
  /** What an admin sets, and what is kept encrypted. */
  options: z.ZodType<Options>
  secret: z.ZodType<Secret>
  /** Both of them as a form asks for them. */
  fields: readonly NotifierField[]
  /** The addresses that it sends to: everything else is refused by the egress guard. Empty for mail. */
  addresses: (options: Options, secret: Secret, endpoints: Endpoints) => string[]
  /** What is missing though each part is right by itself: a field, and a sentence about it. */
  lacks?: (options: Options, secret: Secret) => { field: string; message: string } | undefined
  /** Asks the other side whether it would take a message, without sending one; where it can be asked. @throws DeliveryTrouble */
  check?: (given: { options: Options; secret: Secret }, context: NotifierContext) => Promise<void>
  /** Resolves when the other side said so, with where the message stands now. @throws DeliveryTrouble */
  deliver: (
    delivery: Delivery<Options, Secret>,
    context: NotifierContext,
  ) => Promise<{ posting?: Record<string, string> }>
}

/** Why a message did not go out. `final`: trying again cannot help. */
export class DeliveryTrouble extends Error {
  readonly final: boolean
  /** Seconds that the other side wants left alone. */
  readonly retryAfter: number | undefined
  /** Where a part of it stands all the same: the next try goes on from there. */
  posting: Record<string, string> | undefined

  constructor(sentence: string, { final = false, retryAfter }: { final?: boolean; retryAfter?: number } = {}) {
    super(sentence)
    this.name = 'DeliveryTrouble'
    this.final = final
    this.retryAfter = retryAfter
  }
}

/** What an HTTP answer means for a delivery: nothing when it is good. @throws DeliveryTrouble */
export async function expectGood(response: Response, name: string): Promise<void> {
  if (response.ok) return
  const retryAfter = readRetryAfter(response.headers.get('retry-after'))
  const said = sayingOf(await response.text().catch(() => '')).slice(0, 200)
  const sentence = `${name} answered ${response.status}${said === '' ? '.' : `: ${said}`}`
  const passing =
    response.status === 408 || response.status === 425 || response.status === 429 || response.status >= 500
  throw new DeliveryTrouble(sentence, { final: !passing, retryAfter })
}

/** What an error says, where it is JSON as most services write it; else all of it. */
function sayingOf(text: string): string {
  try {
    const { message, error } = JSON.parse(text) as { message?: unknown; error?: unknown }
    const inner = (error as { message?: unknown } | null | undefined)?.message
    return [message, error, inner].find(one => typeof one === 'string') ?? text
  } catch {
    return text
  }
}

/** Seconds; a date is counted from now by the server's own clock, so only numbers are taken. */
function readRetryAfter(text: string | null): number | undefined {
  const seconds = text === null ? NaN : Number(text)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(seconds, 86_400) : undefined
}
