import { LinkButton } from '#extension/ui/button.tsx'
import type { DashboardLink } from '../options/connections/read-dashboard-link.ts'
import { words } from './words.ts'

/** Why what was pasted cannot be connected here, and what to do instead. */
export function LinkTrouble({ link, read }: { link: string; read: DashboardLink }) {
  switch (read.is) {
    case 'nothing':
      return null
    case 'unknown':
      return <p class="hint bad">{words.link.none}</p>
    case 'own':
      return (
        <>
          <p class="hint bad">{words.link.ofRelay}</p>
          <LinkButton href="options.html#relay">{words.pair.button}</LinkButton>
        </>
      )
    case 'address':
      return (
        <>
          <p class="hint bad">{words.link.address}</p>
          <LinkButton href={settingsFor(link)}>{words.link.inSettings}</LinkButton>
        </>
      )
    case 'source':
      return (
        <>
          <p class="hint bad">{words.link.wantsMore(read.title)}</p>
          <LinkButton href={settingsFor(link)}>{words.link.inSettings}</LinkButton>
        </>
      )
  }
}

function settingsFor(link: string): string {
  return `options.html#connections=${encodeURIComponent(link.trim())}`
}
