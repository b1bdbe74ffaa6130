import { gitlabAddresses, keyPlace, senderSnippet } from '#shared/format/sender-snippets.ts'
import type { Inlet } from '#shared/model/inlet.ts'
import { CopyLine } from '../copy-line.tsx'
import { words } from './words.ts'

const text = words.sender

type InletSenderProps = {
  project: string
  inlet: Inlet
  /** Its key, right after it was made and never again. */
  newKey: string | undefined
}

/** What a sender needs to tell this inlet. Open by itself as long as the key can be seen. */
export function InletSender({ project, inlet, newKey }: InletSenderProps) {
  const { kind, url, timestampHeader } = inlet
  const snippet = senderSnippet(kind, { url, key: newKey, timestampHeader })
  const label = snippet.file === null ? text.command : text.part(snippet.file)
  const asGitlab = gitlabAddresses(kind, { url, project })
  return (
    <details class="more" open={newKey !== undefined}>
      <summary>{text.title}</summary>
      <p class="hint">{text.where[kind]}</p>
      <CopyLine block label={label} text={snippet.text} />
      {newKey === undefined && <p class="hint">{text.keyUnknown(keyPlace)}</p>}
      {asGitlab.length > 0 && <p class="hint">{text.gitlab}</p>}
      {asGitlab.map(address => (
        <CopyLine key={address} label={text.gitlabAddress} text={address} />
      ))}
    </details>
  )
}
