import { useState } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { sourceTitles } from '#shared/sources/titles.ts'
import { hostPattern } from '../host-pattern.ts'
import type { OptionsDeps } from './options-deps.ts'
import { SaidLine } from './said-line.tsx'
import { useWork } from './use-work.ts'
import { words } from './words.ts'

const text = words.connections

type ConnectionItemProps = { deps: OptionsDeps; connection: KnownConnection; onRemoved: () => void }

/** One connection, and what its last check said. */
export function ConnectionItem({ deps, connection, onRemoved }: ConnectionItemProps) {
  const { id, kind, name, baseUrl, runs } = connection
  const [version, setVersion] = useState('')
  const work = useWork()
  const title = sourceTitles[kind]
  const label = name === '' ? baseUrl : name
  const removable = kind !== 'tocsin' // the relay's own statistics come with the relay

  const check = () =>
    work.run(async () => {
      const asked = runs === 'viewer' ? await deps.access.request(hostPattern(baseUrl)) : true
      if (!asked) return { tone: 'bad', sentence: text.refused(new URL(baseUrl).host) }
      const result = await deps.ask('connections/check', { id })
      setVersion(result.version ?? '')
      return { tone: result.ok ? 'ok' : 'bad', sentence: result.sentence }
    })

  const remove = () =>
    work.run(async () => {
      await deps.ask('connections/remove', { id })
      onRemoved()
      return null
    })

  return (
    <Card
      title={label}
      tags={[version ? `${title} ${version}` : title, runs === 'viewer' ? text.tagViewer : text.tagRelay]}
      actions={
        <>
          <Button name={text.checkName(label)} busy={work.busy} onClick={() => void check()}>
            {text.check}
          </Button>
          {removable && (
            <Button name={text.removeName(label)} busy={work.busy} onClick={() => void remove()}>
              {text.remove}
            </Button>
          )}
        </>
      }
    >
      {!baseUrl.endsWith(`//${label}`) && <p class="hint">{baseUrl}</p>}
      {work.said ? (
        <SaidLine said={work.said} />
      ) : (
        <p class="hint">{work.busy ? text.checking : runs === 'viewer' ? text.askedViewer : text.askedRelay}</p>
      )}
    </Card>
  )
}
