import type { KnownProject } from '#extension/messages/incidents.ts'
import { choose, chosenAndGone, isChosen, readChosen } from '#extension/messages/chosen-projects.ts'
import type { FailureValue } from '#shared/kit/failure.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import { Check } from './check.tsx'
import { words } from './words.ts'

type ProjectChoicesProps = {
  /** Of every relay; undefined: they have not answered. */
  known: readonly KnownProject[] | undefined
  failure: FailureValue | null | undefined
  onAgain: () => void
  chosen: readonly string[]
  fixed: boolean
  /** Called with what becomes of the choices that are kept by then. */
  onChoose: (choice: (kept: readonly string[]) => string[]) => void
}

/** Of which projects one hears: each of its relay, and what was chosen and is not there any more. */
export function ProjectChoices({ known, failure, onAgain, chosen, fixed, onChoose }: ProjectChoicesProps) {
  if (failure?.code === 'not-paired') return null // nothing to choose, and the relays' own section says so
  if (!known) return <LoadTrouble failure={failure} onAgain={onAgain} />
  if (known.length < 2 && chosen.length === 0) return null
  const several = new Set(known.map(({ relay }) => relay)).size > 1
  return (
    <fieldset class="group" disabled={fixed}>
      <legend>{words.projects}</legend>
      <p class="hint">{words.projectsHint}</p>
      {known.map(project => (
        <Check
          key={`${project.slug}@${project.relay}`}
          label={several ? words.projectOf(project.name, hostOf(project.relay)) : project.name}
          checked={isChosen(chosen, project)}
          onChange={on => onChoose(kept => choose(kept, project, on, known))}
        />
      ))}
      {chosenAndGone(chosen, known).map(choice => (
        <Check
          key={choice}
          label={goneLabel(choice)}
          checked
          onChange={() => onChoose(kept => kept.filter(other => other !== choice))}
        />
      ))}
    </fieldset>
  )
}

function goneLabel(choice: string): string {
  const { slug, relay } = readChosen(choice)
  return words.projectGone(relay === null ? slug : words.projectOf(slug, hostOf(relay)))
}

/** What an administrator wrote need not be an address. */
function hostOf(relay: string): string {
  return URL.canParse(relay) ? new URL(relay).host : relay
}
