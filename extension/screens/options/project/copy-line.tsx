import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { words } from './words.ts'

/** Something to be pasted elsewhere, with a button that copies it. */
export function CopyLine({ label, text, block }: { label: string; text: string; block?: boolean }) {
  const [copied, setCopied] = useState(false)
  return (
    <div class={block ? 'copy-line block' : 'copy-line'}>
      <span class="copy-label">{label}</span>
      {block ? (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>{text}</pre>
      ) : (
        <code>{text}</code>
      )}
      <Button
        name={`${words.copy}: ${label}`}
        onClick={() =>
          void navigator.clipboard.writeText(text).then(
            () => setCopied(true),
            () => setCopied(false),
          )
        }
      >
        {copied ? words.copied : words.copy}
      </Button>
    </div>
  )
}
