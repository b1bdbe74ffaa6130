/** A project's templates. */
export function templatesPath(project: string): string {
  return `/${project}/templates`
}

/** The editor of one, or of a new one. The name is no part of the path: it may hold anything. */
export function editorPath(project: string, name?: string): string {
  const query = name === undefined ? '' : `?${new URLSearchParams({ name }).toString()}`
  return `${templatesPath(project)}/edit${query}`
}
