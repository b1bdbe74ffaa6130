/** @jsxImportSource hono/jsx */
import { Age } from '../parts/moment.tsx'
import { senderSnippet } from '#shared/format/sender-snippets.ts'
import { CopyBlock, CopyLine, Step } from './step.tsx'

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
  return (
    <Step
      id="alertmanager"
      number={1}
      done={lastUsedAt !== null}
      title="Point your Alertmanager here"
      says={
        lastUsedAt === null ? (
          'Nothing has arrived yet'
        ) : (
          <>
            Last delivery <Age at={lastUsedAt} now={now} ago />
          </>
        )
      }
    >
      <p class="label">Webhook address</p>
      <CopyLine id="webhook" label="Webhook address" text={url} />
      <p class="label">In alertmanager.yml</p>
      <CopyBlock
        id="snippet"
        label="Part of alertmanager.yml"
        text={senderSnippet('alertmanager', { url, key: newKey }).text}
      />
      {newKey === undefined ? (
        <p class="quiet">
          A key is shown once, when it is made. Make one to fill it in here; the one before works for another 24 hours.
        </p>
      ) : (
        <output class="good">
          The new key is filled in above. Copy it now, it is not shown again. The old one works for another 24 hours.
        </output>
      )}
      <div class="buttons">
        <form method="post" action="/setup/key">
          <button class={newKey === undefined && lastUsedAt === null ? 'btn main' : 'btn'}>Make a new key</button>
        </form>
        <form method="post" action="/setup/test-alert">
          <button class="btn">Send a test alert</button>
        </form>
      </div>
    </Step>
  )
}
