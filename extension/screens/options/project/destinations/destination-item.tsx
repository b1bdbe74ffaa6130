import { useState } from 'preact/hooks'
import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Destination } from '#shared/model/destination.ts'
import { DestinationTested } from '#shared/relay-api/destinations.ts'
import { SaidLine } from '../../said-line.tsx'
import { useWork } from '../../use-work.ts'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { DestinationForm } from './destination-form.tsx'
import { words } from './words.ts'

type DestinationItemProps = { api: ProjectApi; destination: Destination; onChanged: () => void }

/** One place, how it went there lately, and what can be done with it. */
export function DestinationItem({ api, destination, onChanged }: DestinationItemProps) {
  const [editing, setEditing] = useState(false)
  const work = useWork()
  const { id, kind, name, active } = destination
  const path = `/destinations/${encodeURIComponent(id)}`

  const test = () =>
    work.run(async () => {
      const { ok, sentence } = await api.send('POST', `${path}/test`, {}, DestinationTested)
      onChanged()
      return { tone: ok ? 'ok' : 'bad', sentence }
    })
  const turn = () =>
    work.run(async () => {
      await api.send('PATCH', path, { active: !active }, Destination)
      onChanged()
      return null
    })
  const remove = () =>
    work.run(async () => {
      await api.remove(path)
      onChanged()
      return null
    })

  if (editing) {
    const done = () => {
      setEditing(false)
      work.say({ tone: 'ok', sentence: words.saved })
      onChanged()
    }
    return (
      <div class="editing">
        <DestinationForm api={api} before={destination} onDone={done} onCancel={() => setEditing(false)} />
      </div>
    )
  }
  return (
    <Card
      title={name}
      tags={[words.kinds[kind], ...(active ? [] : [words.off])]}
      actions={
        <>
          <Button name={words.test + words.of(name)} busy={work.busy} onClick={() => void test()}>
            {words.test}
          </Button>
          <Button name={words.edit + words.of(name)} onClick={() => setEditing(true)}>
            {words.edit}
          </Button>
          <Button busy={work.busy} onClick={() => void turn()}>
            {active ? words.turnOff : words.turnOn}
          </Button>
          <RemoveButton name={words.remove(name)} busy={work.busy} onRemove={() => void remove()} />
        </>
      }
    >
      <HowItWent destination={destination} />
      <SaidLine said={work.said} />
    </Card>
  )
}

function HowItWent({ destination: { lastSentAt, lastFailedAt, lastError } }: { destination: Destination }) {
  const ago = (at: string) => agoText(Date.now() - Date.parse(at))
  const isBroken = lastFailedAt !== null && (lastSentAt === null || lastFailedAt > lastSentAt)
  if (isBroken) return <p class="hint bad">{words.failed(ago(lastFailedAt), lastError ?? '')}</p>
  return <p class="hint">{lastSentAt ? words.sent(ago(lastSentAt)) : words.unsent}</p>
}
