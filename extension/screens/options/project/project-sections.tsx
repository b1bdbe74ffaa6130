import { Button } from '#extension/ui/button.tsx'
import type { KnownProject } from '#extension/messages/incidents.ts'
import type { Resource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import type { ProjectSection, Section } from '../words.en.ts'
import { DestinationsSection } from './destinations/destinations-section.tsx'
import { IncidentsSection } from './incidents/incidents-section.tsx'
import { InletsSection } from './inlets/inlets-section.tsx'
import { MembersSection } from './members/members-section.tsx'
import { projectApi } from './project-api.ts'
import { RulesSection } from './rules/rules-section.tsx'
import { TemplatesSection } from './templates/templates-section.tsx'
import { words } from './words.ts'

const bodies = {
  incidents: IncidentsSection,
  inlets: InletsSection,
  rules: RulesSection,
  templates: TemplatesSection,
  destinations: DestinationsSection,
  members: MembersSection,
} satisfies Record<ProjectSection, unknown>

type ProjectSectionsProps = {
  section: Section
  deps: OptionsDeps
  projects: Resource<{ projects: KnownProject[] }>
  /** The address of the relay that has the project. */
  relay: string | undefined
  project: string
}

/** What a relay keeps of one project. */
export function ProjectSections({ section, deps, projects, relay, project }: ProjectSectionsProps) {
  const { failure, value } = projects
  if (failure?.code === 'not-paired') {
    return (
      <>
        <p class="lead">{words.needsRelay}</p>
        <Button look="main" onClick={() => (location.hash = '#relay')}>
          {words.pair}
        </Button>
      </>
    )
  }
  if (failure) return <LoadTrouble failure={failure} onAgain={projects.refresh} />
  if (!value || !relay || !project) return null
  const api = projectApi(deps.ask, relay, project)
  const Body = bodies[section as ProjectSection]
  return <Body key={`${section} ${relay} ${project}`} api={api} />
}
