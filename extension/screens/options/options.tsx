import { useEffect, useRef, useState } from 'preact/hooks'
import { BellMark } from '#extension/ui/icons.tsx'
import { AboutSection } from './about-section.tsx'
import { ConnectionsSection } from './connections/connections-section.tsx'
import { NotificationsSection } from './notifications/notifications-section.tsx'
import type { OptionsDeps } from './options-deps.ts'
import { RelaySection } from './relay-section.tsx'
import { SitesSection } from './sites-section.tsx'
import { readOptionsHash } from './options-hash.ts'
import { words } from './words.ts'
import { sections, type Section } from './words.en.ts'

/** The settings: a section at a time, each with an address of its own. */
export function OptionsScreen({ deps }: { deps: OptionsDeps }) {
  const section = useSection()
  const title = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  useEffect(() => {
    document.title = `${words.sections[section]} · ${words.app}`
    if (!first.current) title.current?.focus() // so that the keyboard goes on in the section just chosen
    first.current = false
  }, [section])
  return (
    <>
      <nav aria-label={words.nav}>
        <p class="brand">
          <BellMark />
          {words.app}
        </p>
        {sections.map(id => (
          <a key={id} href={`#${id}`} aria-current={id === section ? 'page' : undefined}>
            {words.sections[id]}
          </a>
        ))}
      </nav>
      <main>
        <h1 ref={title} tabIndex={-1}>
          {words.sections[section]}
        </h1>
        <SectionBody section={section} deps={deps} />
      </main>
    </>
  )
}

function SectionBody({ section, deps }: { section: Section; deps: OptionsDeps }) {
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
  }
}

function useSection(): Section {
  const [section, setSection] = useState(() => readOptionsHash(location.hash).section)
  useEffect(() => {
    const life = new AbortController()
    window.addEventListener('hashchange', () => setSection(readOptionsHash(location.hash).section), {
      signal: life.signal,
    })
    return () => life.abort()
  }, [])
  return section
}
