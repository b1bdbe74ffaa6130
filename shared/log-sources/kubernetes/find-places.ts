import { Failure } from '../../kit/failure.ts'
import type { Connection } from '../../model/connection.ts'
import type { SourceContext } from '../../sources/source.ts'
import { askObject } from './ask-kubernetes.ts'
import { isNamed, type PodsQuery } from './pods-query.ts'
import { podsRequest, type Place } from './requests.ts'
import { PodList } from './wire.ts'

/** Containers whose logs are put together at once. */
export const mostPlaces = 20

/**
 * Which containers a query means. Pods are listed only where it does not name them: a token may read logs without that right.
 * @throws Failure
 */
export async function findPlaces(query: PodsQuery, connection: Connection, context: SourceContext): Promise<Place[]> {
  const { pods, containers } = query
  const isPlain = [...pods, ...containers].every(name => !name.includes('*'))
  const places = pods.length > 0 && isPlain ? named(query) : await listed(query, connection, context)
  if (places.length <= mostPlaces) return places
  const sentence = `These are ${places.length} containers of ${query.namespace}, more than the ${mostPlaces} whose lines can be put together.`
  throw new Failure('too-large', `${sentence} Name pods or a container.`)
}

function named({ pods, containers }: PodsQuery): Place[] {
  if (containers.length === 0) return pods.map(pod => ({ pod, container: null }))
  return pods.flatMap(pod => containers.map(container => ({ pod, container })))
}

async function listed(query: PodsQuery, connection: Connection, context: SourceContext): Promise<Place[]> {
  const parsed = PodList.safeParse(await askObject(context, podsRequest(query, connection, context)))
  if (!parsed.success) throw new Failure('bad-answer', 'Kubernetes did not list its pods as it does.')
  return parsed.data.items
    .filter(({ metadata }) => isNamed(metadata.name, query.pods))
    .flatMap(({ metadata, spec }) =>
      [...spec.containers, ...spec.initContainers]
        .filter(({ name }) => isNamed(name, query.containers))
        .map(({ name }) => ({ pod: metadata.name, container: name })),
    )
}

/** The containers of which one must be named, as a refusal lists them. */
export function choicesIn(refusal: string): string[] {
  const list = /choose one of: \[([^\]]*)\]/.exec(refusal)?.[1] ?? ''
  return list.split(/[\s,]+/).filter(name => /^[a-z\d-]+$/.test(name))
}
