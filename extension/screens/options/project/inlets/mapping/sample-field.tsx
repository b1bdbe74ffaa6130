import { useState } from 'preact/hooks'
import { Select } from '#extension/ui/select.tsx'
import { TextArea } from '#extension/ui/text-area.tsx'
import type { Resource } from '#extension/ui/use-resource.ts'
import type { InletDelivery } from '#shared/relay-api/inlets.ts'
import { LoadTrouble } from '../../../load-trouble.tsx'
import { whenText } from '../../../when.ts'
import { words as inlet } from '../words.ts'
import { writePayload } from './mapping-draft.ts'
import { words } from './words.ts'

type SampleFieldProps = {
  sample: string
  onSample: (sample: string) => void
  trouble: string | undefined
  deliveries: Resource<{ items: InletDelivery[] }>
}

/** The payload that a mapping is made on: pasted, or one that arrived. */
export function SampleField({ sample, onSample, trouble, deliveries }: SampleFieldProps) {
  const [taken, setTaken] = useState('')
  const read = (deliveries.value?.items ?? []).filter(({ payload }) => payload !== null)
  const choices = read.map(({ id, at, refusal, kept }) => ({
    value: String(id),
    label: `${whenText(Date.parse(at))} · ${refusal ?? inlet.deliveries.kept(kept)}`,
  }))
  const take = (id: string) => {
    setTaken(id)
    const found = read.find(delivery => String(delivery.id) === id)
    if (found) onSample(writePayload(found.payload))
  }
  return (
    <>
      <LoadTrouble failure={deliveries.failure} onAgain={deliveries.refresh} />
      {choices.length > 0 && (
        <Select
          label={words.take}
          value={taken}
          onChoose={take}
          choices={[{ value: '', label: words.takeNone }, ...choices]}
          hint={words.takeHint}
        />
      )}
      <TextArea
        label={words.sample}
        rows={14}
        value={sample}
        onInput={typed => {
          setTaken('')
          onSample(typed)
        }}
        placeholder={'{\n  "check": {"name": "Disk full", "state": "alarm"}\n}'}
        hint={words.sampleHint}
        trouble={trouble}
      />
    </>
  )
}
