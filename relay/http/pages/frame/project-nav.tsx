/** @jsxImportSource hono/jsx */
import { frameWords } from './words.ts'

const lists = [
  { list: 'incidents' },
  { list: 'alerts' },
  { list: 'alert-rules', rare: true },
  { list: 'templates', rare: true },
  { list: 'destinations', rare: true, forSetUp: true },
] as const

type NavProps = {
  project: string
  here: (typeof lists)[number]['list']
  /** Whether the visitor may set the project up. */
  setsUp: boolean
}

/** The lists of a project, in the bar. Nobody sets things up in the night on a phone: there other pages lead to them. */
export function ProjectNav({ project, here, setsUp }: NavProps) {
  const { lists: names } = frameWords()
  const offered = lists.filter(entry => setsUp || !('forSetUp' in entry))
  return (
    <>
      {offered.map(entry => (
        <a
          class={'rare' in entry && entry.list !== here ? 'rest' : undefined}
          href={`/${project}/${entry.list}`}
          aria-current={entry.list === here ? 'page' : undefined}
        >
          {names[entry.list]}
        </a>
      ))}
    </>
  )
}
