/** @jsxImportSource hono/jsx */
import type { Destination } from '#shared/model/destination.ts'
import type { DeadNotice } from '#relay/store/dead-notices.ts'
import { titleOfKind, type DestinationField } from '#relay/outbox/destination-fields.ts'
import { troubleIn } from '../language/trouble.ts'
import { Page } from '../frame/page.tsx'
import { destinationPath, destinationsPath } from './destination-address.ts'
import type { DestinationDraft } from './destination-draft.ts'
import { DestinationForm } from './destination-form.tsx'
import { Standing } from './list-view.tsx'
import { destinationWords } from './words.ts'

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
  const words = destinationWords()
  const list = destinationsPath(project)
  const heading = destination?.name ?? words.newOf(words.kind(draft.kind, titleOfKind(draft.kind)))
  return (
    <Page
      title={`${heading} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.heading}</a> / <span>{destination?.name ?? words.here}</span>
        </>
      }
      actions={
        destination && (
          <form method="post" action={`${destinationPath(project, destination.id)}/test`}>
            <button class="btn">{words.test}</button>
          </form>
        )
      }
    >
      <main id="main" class="single">
        <h1>{heading}</h1>
        {destination && (
          <p class="standing">
            <span>{words.kind(destination.kind, titleOfKind(destination.kind))}</span>
            <Standing destination={destination} now={now} />
          </p>
        )}
        {tested && (
          <p class={tested.ok ? 'good' : 'problem'} role={tested.ok ? 'status' : 'alert'}>
            {troubleIn()(tested.sentence)}
          </p>
        )}
        {destination?.lastError && !tested && <p class="problem">{troubleIn()(destination.lastError)}</p>}
        {problem && (
          <p id="destination-problem" class="problem" role="alert">
            {problem}
          </p>
        )}
        {destination && dead.length > 0 && <NotSent project={project} id={destination.id} dead={dead} />}
        {hookUrl !== undefined && (
          <p class="quiet">
            {words.hook}
            <code>{hookUrl}</code>
          </p>
        )}
        <DestinationForm {...props} />
        {destination && (
          <details class="delete remove-place">
            <summary>{words.remove}</summary>
            <form method="post" action={`${destinationPath(project, destination.id)}/delete`}>
              <p class="quiet">{words.removeHint}</p>
              <button class="btn danger">{words.removeReally}</button>
            </form>
          </details>
        )}
      </main>
    </Page>
  )
}

function NotSent({ project, id, dead }: { project: string; id: string; dead: readonly DeadNotice[] }) {
  const words = destinationWords()
  const say = troubleIn()
  return (
    <section class="card not-sent">
      <h2>{words.notSent}</h2>
      <ul>
        {dead.map(({ iid, title, count, lastError }) => (
          <li>
            <a class="plain" href={`/${project}/incidents/${iid}#told`}>{`#${iid} ${title}`}</a>
            <span class="quiet">
              {count === 1 ? say(lastError ?? '') : `${words.messages(count)} ${say(lastError ?? '')}`}
            </span>
          </li>
        ))}
      </ul>
      <form method="post" action={`${destinationPath(project, id)}/resend`}>
        <button class="btn small">{words.sendAll}</button>
      </form>
    </section>
  )
}
