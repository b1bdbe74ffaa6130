import type { KnownConnection } from '#extension/messages/contract.ts'
import { Button } from '#extension/ui/button.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { sourceTitles } from '#shared/sources/titles.ts'
import { hostPattern } from '../host-pattern.ts'
import { idOf } from '../options/connections/connection-id.ts'
import type { DashboardLink } from '../options/connections/read-dashboard-link.ts'
import { SaidLine } from '../options/said-line.tsx'
import { useWork, type Said } from '../options/use-work.ts'
import type { WelcomeDeps } from './welcome-deps.ts'
import { words } from './words.ts'

/** A place that a link names whole, so that nothing is left to fill in. */
export type Place = { kind: 'grafana' | 'prometheus' | 'alertmanager'; base: string }

/** Null for links that leave something open: where a GitLab begins, or what an address is. */
export function placeOf(read: DashboardLink): Place | null {
  if (read.is !== 'source' || read.kind === 'gitlab' || read.kind === 'tocsin') return null
  return { kind: read.kind, base: read.base }
}

type ConnectHereProps = {
  deps: WelcomeDeps
  place: Place
  /** Hears the sentence of the check, good or bad: this component may be gone by then. */
  onConnected: (connection: KnownConnection, check: Said) => void
}

/** Connects a place to be asked with the person's own session, and looks at once whether it answers. */
export function ConnectHere({ deps, place: { kind, base }, onConnected }: ConnectHereProps) {
  const work = useWork()
  const { host } = new URL(base)

  async function connect(): Promise<null> {
    // Nothing may be awaited before this: the browser asks only inside the click.
    const granted = await deps.access.request(hostPattern(base), 'connection')
    if (!granted) throw new Failure('no-permission', words.connect.refused(host))
    const secret = { type: 'none' } as const
    const more = { runs: 'viewer', headers: {}, options: {}, secret } as const
    const added = await deps.ask('connections/add', { kind, baseUrl: base, ...more })
    const { ok, sentence } = await deps.ask('connections/check', idOf(added))
    onConnected(added, { tone: ok ? 'ok' : 'bad', sentence })
    return null
  }

  return (
    <div class="connect-here">
      <Button look="main" busy={work.busy} onClick={() => void work.run(connect)}>
        {work.busy ? words.connect.busy : words.connect.button(sourceTitles[kind])}
      </Button>
      <p class="hint">{words.connect.hint(host)}</p>
      <SaidLine said={work.said} />
    </div>
  )
}
