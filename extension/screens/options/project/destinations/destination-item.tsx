import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Destination } from '#shared/model/destination.ts'
import { DestinationTested } from '#shared/relay-api/destinations.ts'
import { SaidLine } from '../../said-line.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { useItem } from '../use-item.ts'
import { words as project } from '../words.ts'
import { DestinationForm } from './destination-form.tsx'
import { words } from './words.ts'

type DestinationItemProps = { api: ProjectApi; destination: Destination; onChanged: () => void }

/** One place, how it went there lately, and what can be done with it. */
export function DestinationItem({ api, destination, onChanged }: DestinationItemProps) {
  const { id, kind, name, active } = destination
  const path = `/destinations/${encodeURIComponent(id)}`

  const item = useItem(api, path, onChanged)

  const test = () =>
    item.act(async () => {
      const { ok, sentence } = await api.send('POST', `${path}/test`, {}, DestinationTested)
      return { tone: ok ? 'ok' : 'bad', sentence }
    })
  const turn = () =>
    item.act(async () => {
      await api.send('PATCH', path, { active: !active }, Destination)
      return null
    })

  if (item.editing) {
    return (
      <div class="editing">
        <DestinationForm api={api} before={destination} onDone={item.saved} onCancel={item.cancel} />
      </div>
    )
  }
  return (
    <Card
      title={name}
      tags={[words.kinds[kind], ...(active ? [] : [words.off])]}
      actions={
        <>
          <Button name={words.test + words.of(name)} busy={item.busy} onClick={test}>
            {words.test}
          </Button>
          <Button name={project.edit + words.of(name)} onClick={item.edit}>
            {project.edit}
          </Button>
          <Button name={(active ? words.turnOff : words.turnOn) + words.of(name)} busy={item.busy} onClick={turn}>
            {active ? words.turnOff : words.turnOn}
          </Button>
          <RemoveButton name={words.remove(name)} busy={item.busy} onRemove={item.remove} />
        </>
      }
    >
      <HowItWent destination={destination} />
      <SaidLine said={item.said} />
    </Card>
  )
}

function HowItWent({ destination: { lastSentAt, lastFailedAt, lastError } }: { destination: Destination }) {
  const ago = (at: string) => agoText(Date.now() - Date.parse(at))
  const isBroken = lastFailedAt !== null && (lastSentAt === null || lastFailedAt > lastSentAt)
  if (isBroken) return <p class="hint bad">{words.failed(ago(lastFailedAt), lastError ?? '')}</p>
  return <p class="hint">{lastSentAt ? words.sent(ago(lastSentAt)) : words.unsent}</p>
}
