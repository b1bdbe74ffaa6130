/** @jsxImportSource hono/jsx */
import { destinationKinds, type Destination } from '#shared/model/destination.ts'
import { titleOfKind } from '#relay/outbox/destination-fields.ts'
import { troubleIn } from '../language/trouble.ts'
import { Page } from '../frame/page.tsx'
import { ProjectNav } from '../frame/project-nav.tsx'
import { Age } from '../parts/moment.tsx'
import { destinationPath, newDestinationPath } from './destination-address.ts'
import { ruleText } from './rule-text.ts'
import { destinationWords } from './words.ts'

type ListProps = {
  project: string
  destinations: Destination[]
  /** How many messages of each never went out, by id. */
  dead: ReadonlyMap<string, number>
  now: number
}

export function DestinationListView({ project, destinations, dead, now }: ListProps) {
  const words = destinationWords()
  return (
    <Page
      title={words.title(project)}
      project={project}
      crumb={<ProjectNav project={project} here="destinations" setsUp />}
    >
      <main id="main" class="single">
        <h1>{words.heading}</h1>
        <p class="quiet">{words.lead}</p>
        {destinations.length > 0 && (
          <ul class="incidents places">
            {destinations.map(destination => (
              <li>
                <PlaceRow project={project} destination={destination} dead={dead.get(destination.id) ?? 0} now={now} />
              </li>
            ))}
          </ul>
        )}
        <section class="card new-place">
          <h2>{destinations.length > 0 ? words.addAnother : words.addFirst}</h2>
          <div class="buttons">
            {destinationKinds.map(kind => (
              <a class="btn" href={newDestinationPath(project, kind)}>
                {words.kind(kind, titleOfKind(kind))}
              </a>
            ))}
          </div>
        </section>
      </main>
    </Page>
  )
}

type RowProps = { project: string; destination: Destination; dead: number; now: number }

function PlaceRow({ project, destination, dead, now }: RowProps) {
  const { id, kind, name, rule, lastError } = destination
  const words = destinationWords()
  return (
    <a href={destinationPath(project, id)}>
      <span class="title">
        {name} <span class="kind quiet">{words.kind(kind, titleOfKind(kind))}</span>
      </span>
      <Standing destination={destination} now={now} />
      <span class="meta">{ruleText(rule)}</span>
      {(lastError !== null || dead > 0) && (
        <span class="meta trouble">
          {lastError !== null && <span>{troubleIn()(lastError)}</span>}
          {dead > 0 && <b>{words.notSentCount(dead)}</b>}
        </span>
      )}
    </a>
  )
}

/** How the last message fared. */
export function Standing({ destination, now }: { destination: Destination; now: number }) {
  const { active, lastSentAt, lastFailedAt, lastError } = destination
  const words = destinationWords()
  if (!active) return <span class="age">{words.off}</span>
  if (lastError !== null && lastFailedAt !== null) {
    return (
      <span class="age firing">
        {words.failed} <Age at={lastFailedAt} now={now} ago />
      </span>
    )
  }
  if (lastSentAt === null) return <span class="age">{words.nothingSent}</span>
  return (
    <span class="age ended">
      {words.sent} <Age at={lastSentAt} now={now} ago />
    </span>
  )
}
