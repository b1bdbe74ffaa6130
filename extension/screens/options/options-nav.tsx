import { useState } from 'preact/hooks'
import { BellMark } from '#extension/ui/own-page-icons.tsx'
import { writeProjectChoice, type ProjectChoice } from './options-hash.ts'
import { browserSections, projectSections, type Section } from './words.en.ts'
import { words } from './words.ts'

type OptionsNavProps = {
  section: Section
  /** The project that is set: empty where there is none to choose. */
  choice: ProjectChoice
  /** Addresses, the main one first. */
  relays: readonly string[]
  projects: readonly { slug: string; name: string }[]
  onProject: (choice: ProjectChoice) => void
}

/** The way to every section, by what it is called or what is in it. */
export function OptionsNav({ section, choice, relays, projects, onProject }: OptionsNavProps) {
  const [sought, seek] = useState('')
  const fits = (id: Section) => {
    const text = `${words.sections[id]} ${words.foundBy[id]}`.toLocaleLowerCase()
    return sought
      .toLocaleLowerCase()
      .split(/\s+/)
      .every(word => text.includes(word))
  }
  const browser = browserSections.filter(fits)
  const ofProject = projectSections.filter(fits)
  /** Whoever comes from the search stays in the project that is chosen, too. */
  const hrefOf = (id: Section) =>
    choice.project && projectSections.some(one => one === id) ? `#${id}=${writeProjectChoice(choice)}` : `#${id}`
  const link = (id: Section) => (
    <a key={id} href={hrefOf(id)} aria-current={id === section ? 'page' : undefined}>
      {words.sections[id]}
    </a>
  )
  return (
    <nav aria-label={words.nav}>
      <p class="brand">
        <BellMark />
        {words.app}
      </p>
      <input
        class="find"
        type="search"
        value={sought}
        aria-label={words.find}
        placeholder={words.find}
        onInput={event => seek(event.currentTarget.value)}
        onKeyDown={event => {
          const first = [...browser, ...ofProject][0]
          if (event.key === 'Enter' && sought !== '' && first) location.hash = hrefOf(first)
        }}
      />
      {browser.length > 0 && <p class="nav-group">{words.groups.browser}</p>}
      {browser.map(link)}
      {ofProject.length > 0 && <p class="nav-group">{words.groups.project}</p>}
      {ofProject.length > 0 && relays.length > 1 && (
        <select
          aria-label={words.sections.relay}
          value={choice.relay || relays[0]}
          onChange={event => onProject({ relay: event.currentTarget.value, project: '' })}
        >
          {relays.map(address => (
            <option key={address} value={address}>
              {new URL(address).host}
            </option>
          ))}
        </select>
      )}
      {ofProject.length > 0 && projects.length > 1 && (
        <select
          aria-label={words.groups.project}
          value={choice.project}
          onChange={event => onProject({ ...choice, project: event.currentTarget.value })}
        >
          {projects.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      )}
      {ofProject.map(link)}
      {browser.length + ofProject.length === 0 && (
        <p class="hint" role="status">
          {words.findNone}
        </p>
      )}
    </nav>
  )
}
