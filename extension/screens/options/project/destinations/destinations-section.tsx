import * as z from 'zod'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Destination } from '#shared/model/destination.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import type { ProjectApi } from '../project-api.ts'
import { DestinationForm } from './destination-form.tsx'
import { DestinationItem } from './destination-item.tsx'
import { words } from './words.ts'

const Destinations = z.object({ items: looseArray(Destination) })

/** The places that are told of a project's incidents. */
export function DestinationsSection({ api }: { api: ProjectApi }) {
  const destinations = useResource(() => api.get('/destinations', Destinations))
  const items = destinations.value?.items
  return (
    <>
      <p class="lead">{words.lead}</p>
      <LoadTrouble failure={destinations.failure} onAgain={destinations.refresh} />
      {items?.length === 0 && <p class="hint">{words.none}</p>}
      {items && items.length > 0 && (
        <ul class="cards stacked" aria-label={words.listTitle}>
          {items.map(destination => (
            <li key={destination.id}>
              <DestinationItem api={api} destination={destination} onChanged={() => destinations.refresh()} />
            </li>
          ))}
        </ul>
      )}
      {items && (
        <>
          <h2>{words.newTitle}</h2>
          <DestinationForm api={api} onDone={() => destinations.refresh()} />
        </>
      )}
    </>
  )
}
