import * as z from 'zod'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Destination } from '#shared/model/destination.ts'
import { ItemList } from '../item-list.tsx'
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
      <ItemList
        from={destinations}
        items={items}
        title={words.listTitle}
        none={words.none}
        keyOf={({ id }) => id}
        stacked
      >
        {destination => (
          <DestinationItem api={api} destination={destination} onChanged={() => destinations.refresh()} />
        )}
      </ItemList>
      {items && (
        <>
          <h2>{words.newTitle}</h2>
          <DestinationForm api={api} onDone={() => destinations.refresh()} />
        </>
      )}
    </>
  )
}
