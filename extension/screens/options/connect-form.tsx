import { useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Failure } from '#shared/kit/failure.ts'
import type { Runs } from '#shared/model/connection.ts'
import type { Role } from '#shared/model/role.ts'
import { hostPattern } from '../host-pattern.ts'
import type { OptionsDeps } from './options-deps.ts'
import { readOptionsHash } from './options-hash.ts'
import { readDashboardLink, type DashboardLink } from './read-dashboard-link.ts'
import { RunsChoice } from './runs-choice.tsx'
import { SaidLine } from './said-line.tsx'
import { useWork } from './use-work.ts'
import { words } from './words.ts'

const text = words.connections

type ConnectFormProps = {
  deps: OptionsDeps
  known: readonly KnownConnection[]
  /** What the paired relay lets this browser do; null: none is paired. */
  role: Role | null
  onAdded: () => void
}

/** Paste any dashboard link: it says what it leads to, and who is to ask there. */
export function ConnectForm({ deps, known, role, onAdded }: ConnectFormProps) {
  const [link, setLink] = useState(() => readOptionsHash(location.hash).link)
  const [runs, setRuns] = useState<Runs>('viewer')
  const work = useWork()
  const read = readDashboardLink(link)

  async function connect() {
    if (read.is !== 'source') throw new Failure('bad-input', read.is === 'own' ? text.own : text.unknown)
    const twin = known.find(connection => connection.kind === read.kind && connection.baseUrl === read.base)
    if (twin) throw new Failure('conflict', text.exists(twin.name))
    if (runs === 'viewer' && !(await deps.access.request(hostPattern(read.base)))) {
      throw new Failure('no-permission', text.refused(read.host))
    }
    const added = await deps.ask('connections/add', { link: link.trim(), runs })
    setLink('')
    onAdded()
    return { tone: 'ok', sentence: text.connected(added.name) } as const
  }

  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        void work.run(connect)
      }}
    >
      <div class="line">
        <Field
          label={text.link}
          type="url"
          value={link}
          onInput={setLink}
          placeholder={text.linkPlaceholder}
          {...hintFor(read)}
        />
        <Button look="main" type="submit" busy={work.busy} disabled={read.is !== 'source'}>
          {read.is === 'source' ? text.connect(read.title) : text.connectNone}
        </Button>
      </div>
      {read.is === 'source' && <RunsChoice runs={runs} onRuns={setRuns} role={role} />}
      <SaidLine said={work.said} />
    </form>
  )
}

function hintFor(read: DashboardLink): { hint?: string; trouble?: string } {
  if (read.is === 'unknown') return { trouble: text.unknown }
  if (read.is === 'own') return { hint: text.own }
  return { hint: read.is === 'source' ? read.base : text.hint }
}
