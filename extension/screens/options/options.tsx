import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import { AboutSection } from './about-section.tsx'
import { ConnectionsSection } from './connections/connections-section.tsx'
import { NotificationsSection } from './notifications/notifications-section.tsx'
import type { OptionsDeps } from './options-deps.ts'
import { readOptionsHash } from './options-hash.ts'
import { OptionsNav } from './options-nav.tsx'
import { ProjectSections } from './project/project-sections.tsx'
import { RelaySection } from './relay-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { projectSections, type Section } from './words.en.ts'
import { words } from './words.ts'

/** The settings: a section at a time, each with an address of its own. */
export function OptionsScreen({ deps }: { deps: OptionsDeps }) {
  const { section, given } = useHash()
  const ofProject = projectSections.some(id => id === section)
  const [chosen, choose] = useState(ofProject ? given : '')
  useEffect(() => {
    if (ofProject && given) choose(given)
  }, [ofProject, given])
  const projects = useResource(() => deps.ask('projects/list', {}))
  const known = projects.value?.projects ?? []
  const project = chosen || known[0]?.slug || ''
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${words.sections[section]} · ${words.app}`
    if (!first.current) title.current?.focus() // so that the keyboard goes on in the section just chosen
    first.current = false
  }, [section])
  // What was paired a moment ago has projects now.
  useEffect(() => (ofProject && projects.failure ? projects.refresh() : undefined), [ofProject])
  return (
    <>
      <OptionsNav
        section={section}
        project={project}
        projects={known}
        onProject={slug => {
          choose(slug)
          if (ofProject) location.hash = `#${section}=${encodeURIComponent(slug)}`
        }}
      />
      <main>
        <h1 ref={title} tabIndex={-1}>
          {words.sections[section]}
        </h1>
        <SectionBody section={section} deps={deps}>
          <ProjectSections section={section} deps={deps} projects={projects} project={project} />
        </SectionBody>
      </main>
    </>
  )
}

type SectionBodyProps = { section: Section; deps: OptionsDeps; children: ComponentChildren }

function SectionBody({ section, deps, children }: SectionBodyProps) {
  switch (section) {
    case 'relay':
      return <RelaySection deps={deps} />
    case 'sites':
      return <SitesSection deps={deps} />
    case 'connections':
      return <ConnectionsSection deps={deps} />
    case 'notifications':
      return <NotificationsSection deps={deps} />
    case 'about':
      return <AboutSection version={deps.version} />
    default:
      return <>{children}</>
  }
}

function useHash(): ReturnType<typeof readOptionsHash> {
  const [hash, setHash] = useState(() => readOptionsHash(location.hash))
  useEffect(() => {
    const life = new AbortController()
    window.addEventListener('hashchange', () => setHash(readOptionsHash(location.hash)), { signal: life.signal })
    return () => life.abort()
  }, [])
  return hash
}
