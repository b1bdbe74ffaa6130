import type { MessageKind, Reply, Request } from '#extension/messages/contract.ts'

/** Asks the background. Rejects with a Failure. */
export type Ask = <Kind extends MessageKind>(kind: Kind, request: Request<Kind>) => Promise<Reply<Kind>>
