/** @jsxImportSource hono/jsx */
import { parseMarkdown } from '#shared/format/markdown.ts'
import type { TemplateRendered } from '#shared/relay-api/templates.ts'
import { Page } from '../frame/page.tsx'
import { Choice, Field } from '../parts/fields.tsx'
import { MarkdownView } from '../parts/markdown-view.tsx'
import { templatesPath } from './template-address.ts'
import { VariablesAside } from './variables-aside.tsx'

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
  const list = templatesPath(project)
  return (
    <Page
      title={`${isNew ? 'New template' : draft.name} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>Templates</a> / <span>{isNew ? 'New' : draft.name}</span>
        </>
      }
    >
      <main id="main" class="two">
        <div class="body">
          <h1>{isNew ? 'New template' : draft.name}</h1>
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
  const list = templatesPath(project)
  return (
    <form class="card template" method="post" action={`${list}/save`}>
      <input type="hidden" name="was" value={draft.was} />
      {isNew ? (
        <Field label="Name">
          <input name="name" required maxlength={100} value={draft.name} autocomplete="off" placeholder="Runbook" />
        </Field>
      ) : (
        <input type="hidden" name="name" value={draft.name} />
      )}
      <Field label="Text: Markdown with Liquid in it">
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
          label="Try it on"
          value={draft.alert}
          options={[
            { value: '', name: alerts.length > 0 ? 'The newest alert' : 'A made-up alert' },
            ...alerts.map(({ iid, title }) => ({ value: String(iid), name: `Alert ${iid}: ${title}` })),
          ]}
        />
        <button class="btn" formaction={`${list}/preview#preview`} formnovalidate>
          Preview
        </button>
        {mayChange && <button class="btn main">Save</button>}
      </div>
    </form>
  )
}

function Preview({ preview }: { preview: TemplateRendered }) {
  const { body, actions, alert } = preview
  return (
    <section class="preview" id="preview" aria-label="Preview">
      <h2>{alert === null ? 'Preview, with made-up values' : `Preview, with alert ${alert}`}</h2>
      <div class="card">
        {body.trim() === '' ? <p class="quiet">It adds no text.</p> : <MarkdownView blocks={parseMarkdown(body)} />}
        {actions.length > 0 && (
          <p class="actions-run">
            {'These quick actions would run: '}
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
  return (
    <details class="delete">
      <summary>Delete…</summary>
      <form method="post" action={`${list}/delete`}>
        <input type="hidden" name="name" value={name} />
        <button class="btn danger">Delete this template for good</button>
      </form>
    </details>
  )
}
