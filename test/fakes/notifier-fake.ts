import type { DestinationKind } from '#shared/model/destination.ts'

/** The other side of one kind of destination: it speaks its real format, limits and errors included. */
export type NotifierFake = {
  kind: DestinationKind
  options: Record<string, unknown>
  secret: Record<string, string>
  /** Takes a message, or refuses it as the real one would when it breaks a limit. */
  take: (request: Request) => Promise<Response>
  /** Refuses with a status, in its own error format. */
  refusing: (status: number) => Response
  /** How many requests one message takes; one when absent. */
  messages?: number
  /** What people see of a message, markup taken away. */
  display: (body: unknown) => string
  /** What in a message would call people, or lead somewhere through a foreign text. */
  live: (body: unknown) => string[]
  /** The notice's key, where the format has a place for it. */
  keyOf?: (body: unknown, headers: Headers) => unknown
}

/** Every string in a body, whatever it stands below; only below these names, if some are given. */
export function stringsIn(value: unknown, names?: readonly string[]): string[] {
  if (typeof value === 'string') return names ? [] : [value]
  if (Array.isArray(value)) return value.flatMap(one => stringsIn(one, names))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => {
    if (typeof one === 'string') return !names || names.includes(name) ? [one] : []
    return stringsIn(one, names)
  })
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return Response.json(body, { status, headers })
}
