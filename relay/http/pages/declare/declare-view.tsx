/** @jsxImportSource hono/jsx */
import { severityShapes } from '#shared/look/severity-shapes.ts'
import type { Action } from '#shared/model/permissions.ts'
import { severities } from '#shared/model/severity.ts'
import { noteKeys } from '../assets/assets.ts'
import { ActionField } from '../parts/action-field.tsx'
import { Choice, Field } from '../parts/fields.tsx'
import { Page } from '../frame/page.tsx'

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
  const list = `/${project}/incidents`
  return (
    <Page
      title={`Declare an incident · ${project}`}
      project={project}
      crumb={
        <>
          <a href={list}>Incidents</a> / <span>New</span>
        </>
      }
      scripts={[noteKeys]}
    >
      <main id="main" class="single">
        <h1>Declare an incident</h1>
        <form class="card declare" method="post" action={`${list}/new`}>
          {problem && (
            <p class="problem" role="alert">
              {problem}
            </p>
          )}
          <Field label="Title">
            <input
              name="title"
              required
              maxlength={255}
              value={draft.title}
              autocomplete="off"
              placeholder="What is wrong, in a few words"
            />
          </Field>
          <div class="pair">
            <Choice
              name="severity"
              label="Severity"
              value={draft.severity}
              options={severities.map(value => ({ value, name: severityShapes[value].name }))}
            />
            {templates.length > 0 && (
              <Choice
                name="template"
                label="Template"
                value={draft.template}
                options={[{ value: '', name: 'None' }, ...templates.map(name => ({ value: name, name }))]}
              />
            )}
          </div>
          <div class="field">
            <span aria-hidden="true">Description, in Markdown</span>
            <ActionField may={may} label="Description, in Markdown" text={draft.body} rows={8} />
            <small class="quiet">
              {'Links to dashboards become charts. Quick actions run here, too. '}
              <a href={`/${project}/templates`}>Templates</a>
            </small>
          </div>
          <div class="buttons">
            <button class="btn main">Declare incident</button>
            <a class="btn" href={list}>
              Cancel
            </a>
          </div>
        </form>
      </main>
    </Page>
  )
}
