import { makeSignInLink } from '#extension/relay-client/relay-calls.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { Relays } from './relays.ts'

export type OpenRelayPageDeps = { relays: Relays; openTab: (url: string) => Promise<void> }

/** Opens a page of a relay, signed in where the relay makes that possible. @throws Failure `not-paired` */
export async function openRelayPage(
  address: string,
  path: string,
  { relays, openTab }: OpenRelayPageDeps,
): Promise<void> {
  const { access } = await relays.one(address)
  const link = await makeSignInLink(access, path).catch(() => null) // the page itself says what is wrong, or asks to sign in
  const url = link && parseHttpUrl(link.url) ? link.url : access.address + path
  await openTab(url)
}
