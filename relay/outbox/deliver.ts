import { Failure } from '#shared/kit/failure.ts'
import type { NoticeMessage } from '../notifiers/message.ts'
import { DeliveryTrouble, type NotifierContext } from '../notifiers/notifier.ts'
import { notifiers } from '../notifiers/registry.ts'
import { openSecret } from './destination-secret.ts'
import type { DestinationRow } from '../store/destinations.ts'
import type { OutboxDeps } from './outbox-deps.ts'

export type ToDestination = {
  destination: DestinationRow
  key: string
  message: NoticeMessage
  posting: Record<string, string> | undefined
  /** An earlier try may have got through. */
  again?: boolean
  signal: AbortSignal
}

/** Milliseconds for one delivery; a lease is longer. */
export const patienceMs = 30_000

/** Says one message at one destination. Resolves when the other side said so. @throws DeliveryTrouble */
export async function deliverTo(deps: OutboxDeps, given: ToDestination): Promise<{ posting?: Record<string, string> }> {
  const { destination, key, message, posting, again = false, signal } = given
  const { notifier, context, ...set } = prepare(deps, destination, signal)
  try {
    return await notifier.deliver({ key, message, posting, again, ...set }, context)
  } catch (thrown) {
    throw toTrouble(thrown, destination.name)
  }
}

/** Asks the other side whether it would take a message, where it can be asked. @throws DeliveryTrouble */
export async function checkReach(deps: OutboxDeps, destination: DestinationRow, signal: AbortSignal): Promise<void> {
  const { notifier, context, ...set } = prepare(deps, destination, signal)
  try {
    await notifier.check?.(set, context)
  } catch (thrown) {
    throw toTrouble(thrown, destination.name)
  }
}

/** @throws DeliveryTrouble when something is missing in it */
function prepare(deps: OutboxDeps, destination: DestinationRow, signal: AbortSignal) {
  const notifier = notifiers[destination.kind]
  const options = notifier.options.safeParse(destination.options)
  const secret = notifier.secret.safeParse(openSecret(deps.secretBox, destination))
  if (!options.success || !secret.success || notifier.lacks?.(options.data, secret.data)) {
    throw new DeliveryTrouble(`“${destination.name}” is not set up completely: open its form and save it.`, {
      final: true,
    })
  }
  // As a request writes them, so that they can be compared.
  const addresses = notifier.addresses(options.data, secret.data, deps.endpoints).map(address => new URL(address).href)
  const context: NotifierContext = {
    send: sendTo(deps, addresses),
    mail: deps.mail,
    now: deps.now,
    signal: AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]),
    endpoints: deps.endpoints,
  }
  return { notifier, context, options: options.data, secret: secret.data }
}

/** Only to the destination's own addresses, and below them. */
function sendTo(deps: OutboxDeps, addresses: readonly string[]): NotifierContext['send'] {
  return async request => {
    const baseUrl = addresses.find(address => request.url === address || request.url.startsWith(`${address}/`))
    if (baseUrl === undefined) throw new DeliveryTrouble('The message was meant for another address.', { final: true })
    const { origin } = new URL(baseUrl)
    return deps
      .egress({ baseUrl: origin, readPaths: [/^\//], queryPaths: [/^\//], changePaths: [/^\//], headers: {} })
      .send(request)
  }
}

/** Anything thrown as trouble in a sentence. What was not foreseen is tried again, and keeps its text out: it may hold secrets. */
export function toTrouble(thrown: unknown, name: string): DeliveryTrouble {
  if (thrown instanceof DeliveryTrouble) return thrown
  if (thrown instanceof Failure) {
    return new DeliveryTrouble(thrown.message, {
      final: thrown.code === 'forbidden',
      retryAfter: thrown.value.retryAfter,
    })
  }
  const late = thrown instanceof Error && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')
  return new DeliveryTrouble(late ? `${name} did not answer in time.` : `${name} could not be told.`)
}
