import { Failure } from '../../kit/failure.ts'
import type { GitlabTarget } from '../../links/gitlab/target.ts'
import type { GitlabOptions } from './options.ts'

const slot = /\{\{\s*(\w+)\s*\}\}|%\{(\w+)\}/g

/** A query with its `{{variables}}` (and `%{variables}`, the older form) filled in. @throws Failure `bad-input` for one without a value */
export function fillIn(query: string, values: Readonly<Record<string, string>>): string {
  return query.replaceAll(slot, (_, now?: string, before?: string) => {
    const name = now ?? before ?? ''
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value !== undefined) return value
    throw new Failure(
      'bad-input',
      `This chart’s query needs “${name}”, which neither the link nor the connection gives.`,
      {
        detail: query,
        next: { do: 'options', section: 'connections' },
      },
    )
  })
}

/** What GitLab itself knew of the place: the project's path, and the environment as it is stored. The link's own come last. */
export function valuesFor(
  target: GitlabTarget,
  project: string,
  { environments }: GitlabOptions,
  defaults: Readonly<Record<string, string>>,
): Record<string, string> {
  const path = project.replace(/^\//, '')
  const cut = path.lastIndexOf('/')
  const environment = target.subject.is === 'environment' ? (environments[target.subject.id ?? ''] ?? {}) : {}
  const slug = environment.ci_environment_slug
  return {
    ci_project_path: path,
    ci_project_namespace: path.slice(0, Math.max(0, cut)),
    ci_project_name: path.slice(cut + 1),
    ...(slug === undefined ? {} : { environment_filter: `container_name!="POD",environment="${slug}"` }),
    ...defaults,
    ...environment,
    ...target.variables,
  }
}
