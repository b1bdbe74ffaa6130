/** @jsxImportSource hono/jsx */

/** The lists of a project, in the bar. */
export function ProjectNav({ project, here }: { project: string; here: 'incidents' | 'alerts' }) {
  return (
    <>
      <a href={`/${project}/incidents`} aria-current={here === 'incidents' ? 'page' : undefined}>
        Incidents
      </a>
      <a href={`/${project}/alerts`} aria-current={here === 'alerts' ? 'page' : undefined}>
        Alerts
      </a>
    </>
  )
}
