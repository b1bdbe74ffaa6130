import { makeSignInLink } from '#extension/relay-client/relay-calls.ts'
import { parseHttpUrl } from '#shared/kit/urls.ts'
import type { Relay } from './relay.ts'

export type OpenRelayPageDeps = { relay: Relay; openTab: (url: string) => Promise<void> }

/** Opens a page of the relay, signed in where the relay makes that possible. @throws Failure `not-paired` */
export async function openRelayPage(path: string, { relay, openTab }: OpenRelayPageDeps): Promise<void> {
  const access = await relay.access()
  const link = await makeSignInLink(access, path).catch(() => null) // the page itself says what is wrong, or asks to sign in
  const url = link && parseHttpUrl(link.url) ? link.url : access.address + path
  await openTab(url)
}
