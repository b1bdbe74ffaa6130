/** @jsxImportSource hono/jsx */
import type { Destination } from '#shared/model/destination.ts'
import type { DeadNotice } from '#relay/store/dead-notices.ts'
import { titleOfKind, type DestinationField } from '#relay/outbox/destination-fields.ts'
import { Page } from '../frame/page.tsx'
import { destinationPath, destinationsPath } from './destination-address.ts'
import type { DestinationDraft } from './destination-draft.ts'
import { DestinationForm } from './destination-form.tsx'
import { Standing } from './list-view.tsx'

export type EditorProps = {
  project: string
  draft: DestinationDraft
  fields: readonly DestinationField[]
  /** Names of the secrets that are kept. */
  kept: readonly string[]
  /** As it is; undefined for a new one. */
  destination?: Destination
  /** Why the form was not taken. */
  problem?: string
  /** What came of a test message. */
  tested?: { ok: boolean; sentence: string }
  /** Where its tracker’s webhook is to call, for kinds that call back. */
  hookUrl?: string
  /** Incidents of which it was never told. */
  dead: readonly DeadNotice[]
  now: number
}

export function DestinationEditorView(props: EditorProps) {
  const { project, draft, destination, problem, tested, hookUrl, dead, now } = props
  const list = destinationsPath(project)
  const heading = destination?.name ?? `New: ${titleOfKind(draft.kind)}`
  return (
    <Page
      title={`${heading} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>Destinations</a> / <span>{destination?.name ?? 'New'}</span>
        </>
      }
      actions={
        destination && (
          <form method="post" action={`${destinationPath(project, destination.id)}/test`}>
            <button class="btn">Send a test message</button>
          </form>
        )
      }
    >
      <main id="main" class="single">
        <h1>{heading}</h1>
        {destination && (
          <p class="standing">
            <span>{titleOfKind(destination.kind)}</span>
            <Standing destination={destination} now={now} />
          </p>
        )}
        {tested && (
          <p class={tested.ok ? 'good' : 'problem'} role={tested.ok ? 'status' : 'alert'}>
            {tested.sentence}
          </p>
        )}
        {destination?.lastError && !tested && <p class="problem">{destination.lastError}</p>}
        {problem && (
          <p id="destination-problem" class="problem" role="alert">
            {problem}
          </p>
        )}
        {destination && dead.length > 0 && <NotSent project={project} id={destination.id} dead={dead} />}
        {hookUrl !== undefined && (
          <p class="quiet">
            {'For notes and closing to come back, its webhook calls '}
            <code>{hookUrl}</code>
          </p>
        )}
        <DestinationForm {...props} />
        {destination && (
          <details class="delete remove-place">
            <summary>Delete…</summary>
            <form method="post" action={`${destinationPath(project, destination.id)}/delete`}>
              <p class="quiet">What still waits to be sent there is dropped.</p>
              <button class="btn danger">Delete this destination for good</button>
            </form>
          </details>
        )}
      </main>
    </Page>
  )
}

function NotSent({ project, id, dead }: { project: string; id: string; dead: readonly DeadNotice[] }) {
  return (
    <section class="card not-sent">
      <h2>Not sent</h2>
      <ul>
        {dead.map(({ iid, title, count, lastError }) => (
          <li>
            <a class="plain" href={`/${project}/incidents/${iid}#told`}>{`#${iid} ${title}`}</a>
            <span class="quiet">{count === 1 ? (lastError ?? '') : `${count} messages. ${lastError ?? ''}`}</span>
          </li>
        ))}
      </ul>
      <form method="post" action={`${destinationPath(project, id)}/resend`}>
        <button class="btn small">Send all of them again</button>
      </form>
    </section>
  )
}
