/** @jsxImportSource hono/jsx */
import { Age } from '../parts/moment.tsx'
import { senderSnippet } from '#shared/format/sender-snippets.ts'
import { CopyBlock, CopyLine, Step } from './step.tsx'
import { setupWords } from './words.ts'

export type AlertmanagerStepProps = {
  /** The address of the inlet. */
  url: string
  /** The key, right after it was made and never again. */
  newKey?: string
  /** ISO 8601; when an alert last arrived there. */
  lastUsedAt: string | null
  /** UNIX milliseconds. */
  now: number
}

export function AlertmanagerStep({ url, newKey, lastUsedAt, now }: AlertmanagerStepProps) {
  const words = setupWords().alertmanager
  return (
    <Step
      id="alertmanager"
      number={1}
      done={lastUsedAt !== null}
      title={words.title}
      says={
        lastUsedAt === null ? (
          words.nothingYet
        ) : (
          <>
            {words.lastDelivery} <Age at={lastUsedAt} now={now} ago />
          </>
        )
      }
    >
      <p class="label">{words.address}</p>
      <CopyLine id="webhook" label={words.address} text={url} />
      <p class="label">{words.inFile}</p>
      <CopyBlock
        id="snippet"
        label={words.partOfFile}
        text={senderSnippet('alertmanager', { url, key: newKey }).text}
      />
      {newKey === undefined ? <p class="quiet">{words.noKey}</p> : <output class="good">{words.newKey}</output>}
      <div class="buttons">
        <form method="post" action="/setup/key">
          <button class={newKey === undefined && lastUsedAt === null ? 'btn main' : 'btn'}>{words.makeKey}</button>
        </form>
        <form method="post" action="/setup/test-alert">
          <button class="btn">{words.test}</button>
        </form>
      </div>
    </Step>
  )
}
