/** The alerts of a project that the relay evaluates itself. */
export function rulesPath(project: string): string {
  return `/${project}/alert-rules`
}

/** The page of one. */
export function rulePath(project: string, id: string): string {
  return `${rulesPath(project)}/${encodeURIComponent(id)}`
}
