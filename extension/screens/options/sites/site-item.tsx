import type { KnownSite } from '#extension/messages/site-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { whenText } from '../when.ts'
import { siteLabel } from './site-label.ts'
import { SiteSight } from './site-sight.tsx'
import { words as text } from './words.ts'

type SiteItemProps = { site: KnownSite; busy: boolean; onRevoke: () => void }

/** One line of the ledger: since when, why, when it was last of use, and what the site can see. */
export function SiteItem({ site, busy, onRevoke }: SiteItemProps) {
  const label = siteLabel(site.pattern)
  return (
    <Card
      title={label}
      actions={
        <Button name={text.revokeName(label)} busy={busy} onClick={onRevoke}>
          {text.revoke}
        </Button>
      }
    >
      <p class="hint">
        {grantText(site)} {useText(site)}
      </p>
      <SiteSight site={site} />
    </Card>
  )
}

/** What the ledger does not know is said to be unknown. */
function grantText({ grantedAt, why }: KnownSite): string {
  if (grantedAt === null) return text.grantedUnknown
  return text.granted(whenText(grantedAt), why ? text.why[why] : text.whyUnknown)
}

function useText({ grantedAt, usedAt }: KnownSite): string {
  if (usedAt !== null) return text.used(whenText(usedAt))
  return grantedAt === null ? text.useUnknown : text.unused
}
