/** A connection is known by its id and by who keeps it: a relay's address, or nobody but this browser. */
export type ConnectionId = { id: string; relay?: string | undefined }

export function idOf({ id, relay }: ConnectionId): ConnectionId {
  return relay === undefined ? { id } : { id, relay }
}

export function keyOf({ id, relay }: ConnectionId): string {
  return `${relay ?? ''} ${id}`
}
