/** @jsxImportSource hono/jsx */
import { parseMarkdown } from '#shared/format/markdown.ts'
import type { TemplateRendered } from '#shared/relay-api/templates.ts'
import { Page } from '../frame/page.tsx'
import { Choice, Field } from '../parts/fields.tsx'
import { MarkdownView } from '../parts/markdown-view.tsx'
import { templatesPath } from './template-address.ts'
import { VariablesAside } from './variables-aside.tsx'
import { templateWords } from './words.ts'

/** What stands in the editor. */
export type TemplateDraft = {
  name: string
  body: string
  /** When it was last changed, as of when the editor opened; empty for a new one. */
  was: string
  /** The alert it is tried on; empty for the newest. */
  alert: string
}

export type EditorProps = {
  project: string
  draft: TemplateDraft
  /** Alerts of the past to try it on. */
  alerts: { iid: number; title: string }[]
  preview?: TemplateRendered
  /** Why it was not taken. */
  problem?: string
  mayChange: boolean
}

export function EditorView(props: EditorProps) {
  const { project, draft, preview, problem, mayChange } = props
  const isNew = draft.was === ''
  const words = templateWords()
  const heading = isNew ? words.add.join('') : draft.name
  const list = templatesPath(project)
  return (
    <Page
      title={`${heading} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.heading}</a> / <span>{isNew ? words.here : draft.name}</span>
        </>
      }
    >
      <main id="main" class="two">
        <div class="body">
          <h1>{heading}</h1>
          {problem && (
            <p id="template-problem" class="problem" role="alert">
              {problem}
            </p>
          )}
          <TemplateForm {...props} isNew={isNew} />
          {preview && <Preview preview={preview} />}
          {mayChange && !isNew && <Remove list={list} name={draft.name} />}
        </div>
        <VariablesAside />
      </main>
    </Page>
  )
}

function TemplateForm({ project, draft, alerts, problem, mayChange, isNew }: EditorProps & { isNew: boolean }) {
  const words = templateWords().form
  const list = templatesPath(project)
  return (
    <form class="card template" method="post" action={`${list}/save`}>
      <input type="hidden" name="was" value={draft.was} />
      {isNew ? (
        <Field label={words.name}>
          <input
            name="name"
            required
            maxlength={100}
            value={draft.name}
            autocomplete="off"
            placeholder={words.nameExample}
          />
        </Field>
      ) : (
        <input type="hidden" name="name" value={draft.name} />
      )}
      <Field label={words.text}>
        <textarea
          class="code"
          name="body"
          rows={14}
          maxlength={50_000}
          readonly={!mayChange}
          aria-invalid={problem && 'true'}
          aria-describedby={problem && 'template-problem'}
        >
          {draft.body}
        </textarea>
      </Field>
      <div class="try">
        <Choice
          name="alert"
          label={words.tryOn}
          value={draft.alert}
          options={[
            { value: '', name: alerts.length > 0 ? words.newest : words.madeUp },
            ...alerts.map(({ iid, title }) => ({ value: String(iid), name: words.alert(iid, title) })),
          ]}
        />
        <button class="btn" formaction={`${list}/preview#preview`} formnovalidate>
          {words.preview}
        </button>
        {mayChange && <button class="btn main">{words.save}</button>}
      </div>
    </form>
  )
}

function Preview({ preview }: { preview: TemplateRendered }) {
  const { body, actions, alert } = preview
  const words = templateWords().preview
  return (
    <section class="preview" id="preview" aria-label={words.title}>
      <h2>{alert === null ? words.madeUp : words.ofAlert(alert)}</h2>
      <div class="card">
        {body.trim() === '' ? <p class="quiet">{words.empty}</p> : <MarkdownView blocks={parseMarkdown(body)} />}
        {actions.length > 0 && (
          <p class="actions-run">
            {words.actions}
            {actions.map((action, index) => (
              <>
                {index > 0 && ', '}
                <code>{action}</code>
              </>
            ))}
          </p>
        )}
      </div>
    </section>
  )
}

function Remove({ list, name }: { list: string; name: string }) {
  const words = templateWords().form
  return (
    <details class="delete">
      <summary>{words.remove}</summary>
      <form method="post" action={`${list}/delete`}>
        <input type="hidden" name="name" value={name} />
        <button class="btn danger">{words.removeReally}</button>
      </form>
    </details>
  )
}
