/** @jsxImportSource hono/jsx */

const lists = [
  { list: 'incidents', name: 'Incidents' },
  { list: 'alerts', name: 'Alerts' },
  { list: 'templates', name: 'Templates' },
] as const

/** The lists of a project, in the bar. Nobody writes templates in the night on a phone: there the form for an incident leads to them. */
export function ProjectNav({ project, here }: { project: string; here: (typeof lists)[number]['list'] }) {
  return (
    <>
      {lists.map(({ list, name }) => (
        <a
          class={list === 'templates' && here !== 'templates' ? 'rest' : undefined}
          href={`/${project}/${list}`}
          aria-current={list === here ? 'page' : undefined}
        >
          {name}
        </a>
      ))}
    </>
  )
}
