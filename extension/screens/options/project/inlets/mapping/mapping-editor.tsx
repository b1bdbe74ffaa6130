import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { toFailure } from '#shared/kit/failure.ts'
import { Inlet } from '#shared/model/inlet.ts'
import { SaidLine } from '../../../said-line.tsx'
import { useWork } from '../../../use-work.ts'
import type { ProjectApi } from '../../project-api.ts'
import { RemoveButton } from '../../remove-button.tsx'
import { words as project } from '../../words.ts'
import { Deliveries } from '../inlet-deliveries.tsx'
import { words as inlets } from '../words.ts'
import { mappingDraftOf, spotOf, writePayload, type MappingDraft, type MappingTroubles } from './mapping-draft.ts'
import { MappingFields } from './mapping-fields.tsx'
import { MappingPreview } from './mapping-preview.tsx'
import { SampleField } from './sample-field.tsx'
import { useMappingDraft } from './use-mapping-draft.ts'
import { usePreview } from './use-preview.ts'
import { words } from './words.ts'

type MappingEditorProps = {
  api: ProjectApi
  inlet: Inlet
  /** The inlet's, below the project. */
  path: string
  onSaved: () => void
  onClose: () => void
}

/** Makes any JSON an alert: the payload on one side, our fields on the other, and what comes of it as one types. */
export function MappingEditor({ api, inlet, path, onSaved, onClose }: MappingEditorProps) {
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const work = useWork()
  const deliveries = useResource(() => api.get(`${path}/deliveries`, Deliveries))
  const { draft, read, isChanged, change, discard, settle } = useMappingDraft(inlet.id, inlet.mapping)
  const preview = usePreview(api, path, read)
  const [refused, setRefused] = useState<MappingTroubles>({})
  const previewSpot = spotOf(preview.failure?.field)
  const troubles: MappingTroubles = {
    ...(previewSpot && preview.failure ? { [previewSpot]: preview.failure.message } : {}),
    ...read.troubles,
    ...refused,
  }

  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  useEffect(() => {
    if (Object.keys(refused).length > 0) focusTrouble()
  }, [refused])
  useEffect(() => {
    const newest = deliveries.value?.items.find(({ payload }) => payload !== null)
    if (newest && draft.sample === '') change({ sample: writePayload(newest.payload) })
  }, [deliveries.value])

  function type(part: Partial<MappingDraft>): void {
    change(part)
    setRefused({})
    work.say(null)
  }

  function focusTrouble(): void {
    form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }

  async function save() {
    const { mapping } = read
    if (mapping === undefined || Object.keys(read.troubles).length > 0) {
      focusTrouble()
      return { tone: 'bad', sentence: words.notYet } as const
    }
    try {
      await api.send('PATCH', path, { mapping }, Inlet)
    } catch (thrown) {
      const failure = toFailure(thrown)
      const spot = spotOf(failure.value.field)
      if (!spot) throw failure
      setRefused({ [spot]: failure.message })
      return { tone: 'bad', sentence: words.refused } as const
    }
    settle()
    onSaved()
    return { tone: 'ok', sentence: project.saved } as const
  }

  async function reset() {
    await api.send('PATCH', path, { mapping: null }, Inlet)
    settle({ ...mappingDraftOf(undefined), sample: draft.sample })
    onSaved()
    return { tone: 'ok', sentence: words.wasReset } as const
  }

  return (
    <form
      class="form wide mapping"
      ref={form}
      noValidate
      aria-label={words.title + inlets.of(inlet.name)}
      onSubmit={event => {
        event.preventDefault()
        void work.run(save)
      }}
    >
      <p class="hint">{words.lead}</p>
      <div class="mapping-sides">
        <div class="mapping-sample">
          <SampleField
            sample={draft.sample}
            onSample={sample => type({ sample })}
            trouble={troubles.sample}
            deliveries={deliveries}
          />
        </div>
        <MappingFields draft={draft} change={type} payload={read.payload} troubles={troubles} id={id} />
        <MappingPreview
          shown={preview.shown}
          isOld={preview.of !== read}
          isAwaited={preview.of !== read && read.mapping !== undefined && !preview.failure}
          trouble={previewSpot ? undefined : preview.failure?.message}
        />
      </div>
      <div class="form-actions">
        <Button look="main" type="submit" busy={work.busy}>
          {project.save}
        </Button>
        {isChanged && (
          <Button
            onClick={() => {
              discard()
              setRefused({})
              work.say(null)
            }}
          >
            {words.discard}
          </Button>
        )}
        {inlet.mapping && (
          <RemoveButton
            name={words.reset.first + inlets.of(inlet.name)}
            says={words.reset}
            busy={work.busy}
            onRemove={() => void work.run(reset)}
          />
        )}
        <Button onClick={onClose}>{words.close}</Button>
      </div>
      {isChanged && <p class="hint">{words.unsaved}</p>}
      <SaidLine said={work.said} />
    </form>
  )
}
