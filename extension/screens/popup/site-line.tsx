import { useEffect, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import type { PopupDeps, Site } from './popup-deps.ts'
import { words } from './words.ts'

/** Offers to draw charts on the page that the person is on, where that is not allowed yet. */
export function SiteLine({ deps }: { deps: PopupDeps }) {
  const [site, setSite] = useState<Site | null>(null)
  const [said, say] = useState<{ tone: 'ok' | 'bad'; sentence: string } | null>(null)
  useEffect(() => void deps.site().then(setSite, () => setSite(null)), [])
  if (said) return <StatusLine tone={said.tone}>{said.sentence}</StatusLine>
  if (!site) return null

  async function allow({ label }: Site, asked: Promise<boolean>): Promise<void> {
    const granted = await asked.catch(() => false)
    say(
      granted
        ? { tone: 'ok', sentence: words.siteAllowed(label) }
        : { tone: 'bad', sentence: words.siteRefused(label) },
    )
  }

  return (
    <div class="told">
      <span class="grow">{words.siteOff(site.label)}</span>
      <Button onClick={() => void allow(site, deps.allowSite(site))}>{words.siteAllow}</Button>
    </div>
  )
}
