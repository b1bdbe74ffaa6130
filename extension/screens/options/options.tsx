import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useResource } from '#extension/ui/use-resource.ts'
import { AboutSection } from './about-section.tsx'
import { ConnectionsSection } from './connections/connections-section.tsx'
import { DataSection } from './kept-data/data-section.tsx'
import { LogsSection } from './logs/logs-section.tsx'
import { NotificationsSection } from './notifications/notifications-section.tsx'
import type { OptionsDeps } from './options-deps.ts'
import { readOptionsHash, readProjectChoice, writeProjectChoice, type ProjectChoice } from './options-hash.ts'
import { OptionsNav } from './options-nav.tsx'
import { PanelsSection } from './panels/panels-section.tsx'
import { ProjectSections } from './project/project-sections.tsx'
import { RelaysSection } from './relays/relays-section.tsx'
import { ShortcutsSection } from './shortcuts/shortcuts-section.tsx'
import { SitesSection } from './sites/sites-section.tsx'
import { projectSections, type Section } from './words.en.ts'
import { words } from './words.ts'

/** The settings: a section at a time, each with an address of its own. */
export function OptionsScreen({ deps }: { deps: OptionsDeps }) {
  const { section, given } = useHash()
  const ofProject = projectSections.some(id => id === section)
  const [chosen, choose] = useState<ProjectChoice>(() => readProjectChoice(ofProject ? given : ''))
  useEffect(() => {
    if (ofProject && given) choose(readProjectChoice(given))
  }, [ofProject, given])
  const relays = useResource(() => deps.ask('relay/list', {}))
  const addresses = relays.value?.relays.map(({ address }) => address) ?? []
  const relay = addresses.find(address => address === chosen.relay) ?? addresses[0]
  const projects = useResource(() => projectsOf(deps, chosen.relay))
  const known = projects.value?.projects.filter(one => one.relay === relay) ?? []
  const project = chosen.project || known[0]?.slug || ''
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${words.sections[section]} · ${words.app}`
    if (!first.current) title.current?.focus() // so that the keyboard goes on in the section just chosen
    first.current = false
  }, [section])
  // What was paired a moment ago has projects now.
  useEffect(() => (ofProject ? relays.refresh() : undefined), [ofProject])
  const isOther = projects.failure !== undefined || (projects.value !== undefined && known.length === 0)
  useEffect(() => (ofProject && isOther ? projects.refresh() : undefined), [ofProject, relay])

  function chooseProject(choice: ProjectChoice): void {
    const named = { ...choice, relay: choice.relay === addresses[0] ? '' : choice.relay }
    choose(named)
    if (ofProject) location.hash = `#${section}=${writeProjectChoice(named)}`
  }
  return (
    <>
      <OptionsNav
        section={section}
        choice={{ relay: relay === addresses[0] ? '' : (relay ?? ''), project }}
        relays={addresses}
        projects={known}
        onProject={chooseProject}
      />
      <main>
        <h1 ref={title} tabIndex={-1}>
          {words.sections[section]}
        </h1>
        <SectionBody section={section} deps={deps}>
          <ProjectSections section={section} deps={deps} projects={projects} relay={relay} project={project} />
        </SectionBody>
      </main>
    </>
  )
}

type SectionBodyProps = { section: Section; deps: OptionsDeps; children: ComponentChildren }

function SectionBody({ section, deps, children }: SectionBodyProps) {
  switch (section) {
    case 'relay':
      return <RelaysSection deps={deps} />
    case 'sites':
      return <SitesSection deps={deps} />
    case 'connections':
      return <ConnectionsSection deps={deps} />
    case 'logs':
      return <LogsSection deps={deps} />
    case 'notifications':
      return <NotificationsSection deps={deps} />
    case 'panels':
      return <PanelsSection deps={deps} />
    case 'shortcuts':
      return <ShortcutsSection deps={deps} />
    case 'data':
      return <DataSection deps={deps} />
    case 'about':
      return <AboutSection version={deps.version} />
    default:
      return <>{children}</>
  }
}

/** Of a relay; without an address, of the main one. */
async function projectsOf(deps: OptionsDeps, relay: string) {
  const main = async () => (await deps.ask('relay/list', {})).relays[0]?.address
  return deps.ask('projects/list', { relay: relay || (await main()) })
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
