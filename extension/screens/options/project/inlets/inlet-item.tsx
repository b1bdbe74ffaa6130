import { useRef, useState } from 'preact/hooks'
import * as z from 'zod'
import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { Inlet } from '#shared/model/inlet.ts'
import { Delivered } from '#shared/relay-api/inlets.ts'
import { SaidLine } from '../../said-line.tsx'
import { CopyLine } from '../copy-line.tsx'
import type { ProjectApi } from '../project-api.ts'
import { RemoveButton } from '../remove-button.tsx'
import { useItem } from '../use-item.ts'
import { words } from '../words.ts'
import { InletDeliveries } from './inlet-deliveries.tsx'
import { InletSender } from './inlet-sender.tsx'
import { MappingEditor } from './mapping/mapping-editor.tsx'
import { words as mappingWords } from './mapping/words.ts'
import { words as text } from './words.ts'

type InletItemProps = {
  api: ProjectApi
  inlet: Inlet
  /** Its key, right after it was made and never again. */
  newKey: string | undefined
  onKey: (inlet: Inlet) => void
  onChanged: () => void
}

/** One address, and what can be done with it. */
export function InletItem({ api, inlet, newKey, onKey, onChanged }: InletItemProps) {
  const [showing, setShowing] = useState(false)
  const { id, kind, name, url, active, lastUsedAt, mapping } = inlet
  const path = `/inlets/${encodeURIComponent(id)}`

  const item = useItem(api, path, onChanged)
  const opener = useRef<HTMLSpanElement>(null)
  const close = () => {
    item.cancel()
    // The button that opened it is drawn anew with the next frame.
    requestAnimationFrame(() => opener.current?.querySelector('button')?.focus())
  }

  const test = () =>
    item.act(async () => {
      // What is mapped is tried with what it was mapped on: our own sample has none of its fields.
      const given = mapping ? { payload: mapping.sample } : {}
      const taken = await api.send('POST', `${path}/test`, given, z.array(Delivered))
      return { tone: 'ok', sentence: text.tested(taken.length) }
    })
  const rotate = () =>
    item.act(async () => {
      onKey(await api.send('POST', `${path}/rotate`, { overlapMinutes: 60 }, Inlet))
      return { tone: 'ok', sentence: text.rotated }
    })
  const turn = () =>
    item.act(async () => {
      await api.send('PATCH', path, { active: !active }, Inlet)
      return null
    })

  return (
    <Card
      title={name}
      tags={[text.kinds[kind], ...(active ? [] : [text.off])]}
      actions={
        <>
          <Button name={text.test + text.of(name)} busy={item.busy} disabled={!active} onClick={test}>
            {text.test}
          </Button>
          <Button
            name={(showing ? text.deliveries.hide : text.deliveries.show) + text.of(name)}
            onClick={() => setShowing(!showing)}
          >
            {showing ? text.deliveries.hide : text.deliveries.show}
          </Button>
          {kind === 'generic' && !item.editing && (
            <span ref={opener}>
              <Button name={mappingWords.open + text.of(name)} onClick={item.edit}>
                {mappingWords.open}
              </Button>
            </span>
          )}
          <Button name={text.rotate + text.of(name)} busy={item.busy} onClick={rotate}>
            {text.rotate}
          </Button>
          <Button name={(active ? text.turnOff : text.turnOn) + text.of(name)} busy={item.busy} onClick={turn}>
            {active ? text.turnOff : text.turnOn}
          </Button>
          <RemoveButton name={words.remove + text.of(name)} busy={item.busy} onRemove={item.remove} />
        </>
      }
    >
      <CopyLine label={text.address} text={url} />
      {newKey !== undefined && (
        <>
          <CopyLine label={text.key} text={newKey} />
          <p class="hint">{text.keyOnce}</p>
        </>
      )}
      <p class="hint">{lastUsedAt ? text.used(agoText(Date.now() - Date.parse(lastUsedAt))) : text.unused}</p>
      <SaidLine said={item.said} />
      <InletSender project={api.slug} inlet={inlet} newKey={newKey} />
      {mapping && !item.editing && <p class="hint">{mappingWords.isMapped}</p>}
      {item.editing && <MappingEditor api={api} inlet={inlet} path={path} onSaved={onChanged} onClose={close} />}
      {showing && <InletDeliveries api={api} path={path} name={name} />}
    </Card>
  )
}
