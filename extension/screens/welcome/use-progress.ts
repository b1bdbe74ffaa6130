import { useEffect } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { useResource } from '#extension/ui/use-resource.ts'
import type { FailureValue } from '#shared/kit/failure.ts'
import { hostPattern } from '../host-pattern.ts'
import { siteLabel } from '../options/sites/site-label.ts'
import type { WelcomeDeps } from './welcome-deps.ts'

/** What of the first steps is done, told by what is there and not by what was clicked. */
export type Progress = {
  failure: FailureValue | undefined
  /** The paired relay's host. */
  relay: string | null
  /** What is asked with the person's own session. */
  own: readonly KnownConnection[]
  /** Sites where links are looked for: those that are only asked for data do not count. */
  sites: readonly string[]
  /** How many places are connected, whoever asks them. */
  places: number
  refresh: () => void
}

export function useProgress({ ask, onReturn }: WelcomeDeps): Progress {
  const { value, failure, refresh } = useResource(async () => {
    const [{ relays }, { connections }, { sites }] = await Promise.all([
      ask('relay/list', {}),
      ask('connections/list', {}),
      ask('sites/list', {}),
    ])
    return { relays, connections, sites }
  })
  useEffect(() => {
    const life = new AbortController()
    onReturn(() => refresh(), life.signal)
    return () => life.abort()
  }, [])
  const { relays = [], connections = [], sites = [] } = value ?? {}
  const asked = [...connections.map(({ baseUrl }) => baseUrl), ...relays.map(({ address }) => address)].map(hostPattern)
  return {
    failure,
    relay: relays[0] ? new URL(relays[0].address).host : null,
    own: connections.filter(({ runs, keptBy }) => runs === 'viewer' && keptBy === 'browser'),
    sites: sites.filter(({ pattern }) => !asked.includes(pattern)).map(({ pattern }) => siteLabel(pattern)),
    places: connections.length,
    refresh: () => refresh(),
  }
}
