/** A project's destinations. */
export function destinationsPath(project: string): string {
  return `/${project}/destinations`
}

/** The page of one. */
export function destinationPath(project: string, id: string): string {
  return `${destinationsPath(project)}/${encodeURIComponent(id)}`
}

/** The form for a new one of a kind. */
export function newDestinationPath(project: string, kind: string): string {
  return `${destinationsPath(project)}/new?kind=${kind}`
}
