/** @jsxImportSource hono/jsx */
import type { Template } from '#shared/model/template.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { Age } from '../parts/moment.tsx'
import { editorPath } from './template-address.ts'

type TemplateListProps = {
  project: string
  templates: Template[]
  /** The one that the settings give to every incident. */
  usual: string | null
  mayChange: boolean
  setsUp: boolean
  now: number
}

export function TemplateListView({ project, templates, usual, mayChange, setsUp, now }: TemplateListProps) {
  return (
    <Page
      title={`Templates of ${project}`}
      project={project}
      crumb={<ProjectNav project={project} here="templates" setsUp={setsUp} />}
      actions={
        mayChange && (
          <a class="btn main" href={editorPath(project)} aria-label="New template">
            New<span class="rest"> template</span>
          </a>
        )
      }
    >
      <main id="main" class="single">
        <h1>Templates</h1>
        <p class="quiet">A template is added to the text of an incident when it opens: what to check, whom to tell.</p>
        {templates.length > 0 ? (
          <ul class="incidents templates">
            {templates.map(({ name, updatedAt }) => (
              <li>
                <a href={editorPath(project, name)}>
                  <span class="title">{name}</span>
                  <span class="age">
                    changed <Age at={updatedAt} now={now} ago />
                  </span>
                  {name === usual && <span class="meta">For every incident without another one</span>}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p class="nothing">{mayChange ? 'There is none yet. Make the first.' : 'There is none yet.'}</p>
        )}
      </main>
    </Page>
  )
}
