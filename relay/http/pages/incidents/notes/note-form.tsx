/** @jsxImportSource hono/jsx */
import type { Action } from '#shared/model/permissions.ts'
import { ActionField, actionsFor } from '../../parts/action-field.tsx'
import { partWords } from '../../parts/words.ts'
import { TimelineFields } from './timeline-fields.tsx'
import { noteWords } from './words.ts'

/** What somebody wrote, and why it was not taken. */
export type NoteDraft = { body: string; onTimeline: boolean; at: string; problem: string }

type NoteFormProps = { path: string; may: (action: Action) => boolean; draft?: NoteDraft; now: number }

export function NoteForm({ path, may, draft, now }: NoteFormProps) {
  const words = noteWords()
  const { quickAction } = partWords()
  return (
    <section class="write" id="write" aria-label={words.write}>
      <form method="post" action={path}>
        {draft && (
          <p id="note-problem" class="problem" role="alert">
            {draft.problem}
          </p>
        )}
        <ActionField
          may={may}
          label={words.note}
          text={draft?.body}
          placeholder={words.hint}
          rows={4}
          required
          problem={draft && 'note-problem'}
        />
        <div class="send">
          {may('timeline.write') && (
            <TimelineFields onTimeline={draft?.onTimeline ?? false} at={draft?.at ?? ''} now={now} />
          )}
          <button class="btn">{words.add}</button>
        </div>
      </form>
      <details class="known-actions">
        <summary>{words.actions}</summary>
        <p class="quiet">{words.actionsHint}</p>
        <dl>
          {actionsFor(may).map(({ name, params, description }) => (
            <>
              <dt>
                <code>{`${name} ${params}`.trim()}</code>
              </dt>
              <dd>{quickAction(name, description)}</dd>
            </>
          ))}
        </dl>
      </details>
    </section>
  )
}
