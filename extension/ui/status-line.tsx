import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { CheckIcon, TroubleIcon } from './icons.tsx'

type StatusLineProps = { tone: 'ok' | 'bad' | 'quiet'; children: ComponentChildren }

/** Milliseconds after which a browser has told screen readers of what is new on the page. */
const toldAfter = 100

/** One sentence about how something went, read out when it comes and when it changes. Sign and words, not colour alone. */
export function StatusLine({ tone, children }: StatusLineProps) {
  const [known, setKnown] = useState(false)
  // Screen readers read out what changes in a place that they know, not what a place comes with: so the sentence comes again.
  useEffect(() => {
    const timer = setTimeout(() => setKnown(true), toldAfter)
    return () => clearTimeout(timer)
  }, [])
  return (
    <output class={`status ${tone}`}>
      {tone === 'ok' && <CheckIcon />}
      {tone === 'bad' && <TroubleIcon />}
      <span key={known}>{children}</span>
    </output>
  )
}
