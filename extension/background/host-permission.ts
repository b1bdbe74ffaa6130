import { Failure } from '#shared/kit/failure.ts'

/** Whether the browser lets us ask addresses that a match pattern covers. */
export type HasPermission = (pattern: string) => Promise<boolean>

/** The pattern that covers an address. Without its port: Firefox takes none, and Chrome then means any. */
export function hostPattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

/** @throws Failure `no-permission`, with "Allow" as the next step */
export async function requirePermission(has: HasPermission, address: string): Promise<void> {
  if (await has(hostPattern(address))) return
  const { host, origin } = new URL(address)
  throw new Failure('no-permission', `Tocsin is not allowed to ask ${host} yet.`, { next: { do: 'allow', origin } })
}
