/** @jsxImportSource hono/jsx */
import type { Action } from '#shared/model/permissions.ts'
import { ActionField, actionsFor } from '../../parts/action-field.tsx'
import { TimelineFields } from './timeline-fields.tsx'

/** What somebody wrote, and why it was not taken. */
export type NoteDraft = { body: string; onTimeline: boolean; at: string; problem: string }

type NoteFormProps = { path: string; may: (action: Action) => boolean; draft?: NoteDraft; now: number }

export function NoteForm({ path, may, draft, now }: NoteFormProps) {
  return (
    <section class="write" id="write" aria-label="Write a note">
      <form method="post" action={path}>
        {draft && (
          <p id="note-problem" class="problem" role="alert">
            {draft.problem}
          </p>
        )}
        <ActionField
          may={may}
          label="Note"
          text={draft?.body}
          placeholder="Write a note. /close, /severity, /zoom and more work here"
          rows={4}
          required
          problem={draft && 'note-problem'}
        />
        <div class="send">
          {may('timeline.write') && (
            <TimelineFields onTimeline={draft?.onTimeline ?? false} at={draft?.at ?? ''} now={now} />
          )}
          <button class="btn">Add note</button>
        </div>
      </form>
      <details class="known-actions">
        <summary>Quick actions</summary>
        <p class="quiet">Each on a line of its own. They run when the note is added.</p>
        <dl>
          {actionsFor(may).map(({ name, params, description }) => (
            <>
              <dt>
                <code>{`${name} ${params}`.trim()}</code>
              </dt>
              <dd>{description}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}
