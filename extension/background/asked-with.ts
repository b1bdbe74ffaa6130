import type { KnownConnection } from '#extension/messages/contract.ts'

/** The connections that may answer beside one of them, or have its logs: never another relay's, which is another house. */
export function askedWith({ relay }: Partial<KnownConnection>, all: readonly KnownConnection[]): KnownConnection[] {
  return all.filter(other => relay === undefined || other.relay === undefined || other.relay === relay)
}
