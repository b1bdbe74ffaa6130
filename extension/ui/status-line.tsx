import type { ComponentChildren } from 'preact'
import { CheckIcon, TroubleIcon } from './icons.tsx'

type StatusLineProps = { tone: 'ok' | 'bad' | 'quiet'; children: ComponentChildren }

/** One sentence about how something went, read out when it changes. Sign and words, not colour alone. */
export function StatusLine({ tone, children }: StatusLineProps) {
  return (
    <output class={`status ${tone}`}>
      {tone === 'ok' && <CheckIcon />}
      {tone === 'bad' && <TroubleIcon />}
      <span>{children}</span>
    </output>
  )
}
