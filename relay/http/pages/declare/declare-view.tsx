/** @jsxImportSource hono/jsx */
import type { Action } from '#shared/model/permissions.ts'
import { severities } from '#shared/model/severities.ts'
import { noteKeys } from '../assets/assets.ts'
import { ActionField } from '../parts/action-field.tsx'
import { Choice, Field } from '../parts/fields.tsx'
import { partWords } from '../parts/words.ts'
import { Page } from '../frame/page.tsx'
import { declareWords } from './words.ts'

/** What was filled in, as it was. */
export type DeclareDraft = { title: string; severity: string; body: string; template: string }

type DeclareProps = {
  project: string
  templates: string[]
  draft: DeclareDraft
  /** Why it was not taken. */
  problem?: string
  may: (action: Action) => boolean
}

export function DeclareView({ project, templates, draft, problem, may }: DeclareProps) {
  const words = declareWords()
  const { severities: severityNames } = partWords()
  const list = `/${project}/incidents`
  return (
    <Page
      title={`${words.heading} · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>{words.incidents}</a> / <span>{words.here}</span>
        </>
      }
      scripts={[noteKeys]}
    >
      <main id="main" class="single">
        <h1>{words.heading}</h1>
        <form class="card declare" method="post" action={`${list}/new`}>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <Field label={words.title}>
            <input
              name="title"
              required
              maxlength={255}
              value={draft.title}
              autocomplete="off"
              placeholder={words.titleHint}
            />
          </Field>
          <div class="pair">
            <Choice
              name="severity"
              label={words.severity}
              value={draft.severity}
              options={severities.map(value => ({ value, name: severityNames[value] }))}
            />
            {templates.length > 0 && (
              <Choice
                name="template"
                label={words.template}
                value={draft.template}
                options={[{ value: '', name: words.noTemplate }, ...templates.map(name => ({ value: name, name }))]}
              />
            )}
          </div>
          <div class="field">
            <span aria-hidden="true">{words.description}</span>
            <ActionField may={may} label={words.description} text={draft.body} rows={8} />
            <small class="quiet">
              {words.hint}
              <a href={`/${project}/templates`}>{words.templates}</a>
            </small>
          </div>
          <div class="buttons">
            <button class="btn main">{words.declare}</button>
            <a class="btn" href={list}>
              {words.cancel}
            </a>
          </div>
        </form>
      </main>
    </Page>
  )
}
