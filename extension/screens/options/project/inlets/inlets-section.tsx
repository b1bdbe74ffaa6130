import { useState } from 'preact/hooks'
import * as z from 'zod'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { Failure } from '#shared/kit/failure.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { Inlet, intakeKinds, type IntakeKind } from '#shared/model/inlet.ts'
import { WorkForm } from '../../work-form.tsx'
import { ItemList } from '../item-list.tsx'
import type { ProjectApi } from '../project-api.ts'
import { InletItem } from './inlet-item.tsx'
import { words as text } from './words.ts'

const Inlets = z.object({ items: looseArray(Inlet) })

/** The addresses that take a project's alerts. */
export function InletsSection({ api }: { api: ProjectApi }) {
  const inlets = useResource(() => api.get('/inlets', Inlets))
  /** Keys that were made while this page is open, by inlet: nobody can read them back. */
  const [keys, setKeys] = useState<Readonly<Record<string, string>>>({})
  const keep = ({ id, key }: Inlet) => key !== undefined && setKeys(before => ({ ...before, [id]: key }))
  return (
    <>
      <p class="lead">{text.lead}</p>
      <ItemList
        from={inlets}
        items={inlets.value?.items}
        title={text.listTitle}
        none={text.none}
        keyOf={({ id }) => id}
        stacked
      >
        {inlet => (
          <InletItem api={api} inlet={inlet} newKey={keys[inlet.id]} onKey={keep} onChanged={() => inlets.refresh()} />
        )}
      </ItemList>
      <h2>{text.newTitle}</h2>
      <NewInlet
        api={api}
        onCreated={inlet => {
          keep(inlet)
          inlets.refresh()
        }}
      />
    </>
  )
}

function NewInlet({ api, onCreated }: { api: ProjectApi; onCreated: (inlet: Inlet) => void }) {
  const [name, setName] = useState('')
  const [kind, setKind] = useState<IntakeKind>('alertmanager')

  async function create() {
    if (name.trim() === '') throw new Failure('bad-input', text.nameMissing)
    onCreated(await api.send('POST', '/inlets', { name: name.trim(), kind }, Inlet))
    setName('')
    return null
  }

  return (
    <WorkForm submit={text.create} onSubmit={create}>
      <div class="pair">
        <Field label={text.name} value={name} onInput={setName} />
        <Select
          label={text.kind}
          value={kind}
          onChoose={setKind}
          choices={intakeKinds.map(value => ({ value, label: text.kinds[value] }))}
        />
      </div>
    </WorkForm>
  )
}
