import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { Change, ImportPlan } from '#extension/messages/settings-file.ts'
import { whenText } from '../when.ts'
import { words as text } from './words.ts'

/** What an import would do, part by part, and what of the file it would leave out. */
export function ImportPreview({ plan, children }: { plan: ImportPlan; children: ComponentChildren }) {
  const { changes, bad, exportedAt } = plan
  const id = useId()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [plan])
  const parts = [...new Set(changes.map(({ part }) => part))]
  return (
    <section class="editing" aria-labelledby={id}>
      <h3 id={id} ref={title} tabIndex={-1}>
        {text.previewTitle}
      </h3>
      {exportedAt && <p class="hint">{text.exportedAt(whenText(Date.parse(exportedAt)))}</p>}
      {parts.length === 0 && <p>{text.nothing}</p>}
      {parts.map(part => (
        <div key={part}>
          <h4>{partName(part)}</h4>
          <ul class="points">
            {changes
              .filter(change => change.part === part)
              .map(change => (
                <li key={change.what}>{changeText(change)}</li>
              ))}
          </ul>
        </div>
      ))}
      {bad.length > 0 && (
        <>
          <h4>{text.badTitle}</h4>
          <ul class="points">
            {bad.map(({ part, what }) => (
              <li key={part}>
                {what.length > 0 ? text.badOf(partName(part), what.join(', ')) : text.badPart(partName(part))}
              </li>
            ))}
          </ul>
        </>
      )}
      {children}
    </section>
  )
}

/** A part that a newer version may have has no name here but its own. */
function partName(part: string): string {
  return Object.hasOwn(text.parts, part) ? text.parts[part as keyof typeof text.parts] : part
}

/** Values are shown where they are short: fields, not whole rows. */
function changeText({ how, what, from = '', to = '' }: Change): string {
  if (how !== 'changed') return text[how](what)
  return from.startsWith('{') ? text.changed(what) : text.changedTo(what, from, to)
}
