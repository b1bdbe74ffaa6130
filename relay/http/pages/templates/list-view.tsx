/** @jsxImportSource hono/jsx */
import type { Template } from '#shared/model/template.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { Age } from '../parts/moment.tsx'
import { editorPath } from './template-address.ts'
import { templateWords } from './words.ts'

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
  const words = templateWords()
  return (
    <Page
      title={words.title(project)}
      project={project}
      crumb={<ProjectNav project={project} here="templates" setsUp={setsUp} />}
      actions={
        mayChange && (
          <a class="btn main" href={editorPath(project)} aria-label={words.add.join('')}>
            {words.add[0]}
            <span class="rest">{words.add[1]}</span>
          </a>
        )
      }
    >
      <main id="main" class="single">
        <h1>{words.heading}</h1>
        <p class="quiet">{words.lead}</p>
        {templates.length > 0 ? (
          <ul class="incidents templates">
            {templates.map(({ name, updatedAt }) => (
              <li>
                <a href={editorPath(project, name)}>
                  <span class="title">{name}</span>
                  <span class="age">
                    {words.changed} <Age at={updatedAt} now={now} ago />
                  </span>
                  {name === usual && <span class="meta">{words.usual}</span>}
                </a>
              </li>
            ))}
          </ul>
        ) : (
          <p class="nothing">{mayChange ? words.noneMake : words.none}</p>
        )}
      </main>
    </Page>
  )
}
