import { useEffect, useRef, useState } from 'preact/hooks'
import { declaredDraftKey } from '#extension/storage/declared-draft.ts'
import { Button, IconButton } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { TextArea } from '#extension/ui/text-area.tsx'
import { BackIcon } from '#extension/ui/icons.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import type { KnownIncident, KnownProject } from '#extension/messages/incidents.ts'
import { severities } from '#shared/model/severities.ts'
import { projectKey, projectLabel } from '../list/project-key.ts'
import type { PopupDeps } from '../popup-deps.ts'
import { words } from '../words.ts'
import { declaredBody, emptyDraft, readDraft, type Draft } from './draft.ts'
import { PanelsInView } from './panels-in-view.tsx'

type DeclareFormProps = {
  deps: PopupDeps
  projects: readonly KnownProject[]
  /** Addresses, the main one first. */
  relays: readonly string[]
  onDeclared: (incident: KnownIncident) => void
  onBack: () => void
}

/** A new incident, by hand. What was typed outlives the popup. */
export function DeclareForm({ deps, projects, relays, onDeclared, onBack }: DeclareFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<{ field: string | undefined; sentence: string } | null>(null)
  useEffect(() => {
    form.current?.querySelector('input')?.focus()
    void deps.drafts.read(declaredDraftKey).then(kept => setDraft(before => ({ ...before, ...readDraft(kept) })))
  }, [])
  const several = relays.length > 1
  // Never another relay's project because the one that was meant is away.
  const chosenOf = (known: readonly KnownProject[]) =>
    known.find(one => (draft.project === '' ? one.relay === relays[0] : projectKey(one) === draft.project)) ??
    (several ? undefined : known[0])
  const project = chosenOf(projects)

  function change(part: Partial<Draft>): void {
    const next = { ...draft, ...part }
    setDraft(next)
    setTrouble(null)
    void deps.drafts.write(declaredDraftKey, JSON.stringify(next))
  }

  async function declare(): Promise<void> {
    if (draft.title.trim() === '') return setTrouble({ field: 'title', sentence: words.titleMissing })
    setBusy(true)
    try {
      // Who is quick is here before the projects are.
      const chosen = project ?? chosenOf((await deps.ask('projects/list', {})).projects)
      if (!chosen) throw new Failure('bad-input', words.projectMissing, { field: 'project' })
      const { relay, slug } = chosen
      const { title, severity } = draft
      const asked = { relay, project: slug, title, severity, body: declaredBody(draft) }
      const { said: _, ...incident } = await deps.ask('incident/declare', asked)
      await deps.drafts.write(declaredDraftKey, '')
      onDeclared(incident)
    } catch (thrown) {
      const { field, message } = toFailure(thrown).value
      setTrouble({ field, sentence: message })
    }
    setBusy(false)
  }

  const at = (field: string) => (trouble?.field === field ? trouble.sentence : undefined)
  return (
    <form
      ref={form}
      class="detail declare"
      noValidate
      aria-label={words.declare}
      onSubmit={event => {
        event.preventDefault()
        void declare()
      }}
    >
      <div class="detail-head">
        <IconButton name={words.back} onClick={onBack}>
          <BackIcon />
        </IconButton>
        <h2>{words.declare}</h2>
      </div>
      <div class="detail-scroll">
        <Field
          label={words.titleField}
          value={draft.title}
          onInput={title => change({ title })}
          trouble={at('title')}
        />
        {(projects.length > 1 || several) && (
          <Select
            label={words.project}
            value={project ? projectKey(project) : ''}
            onChoose={key => change({ project: key })}
            choices={[
              ...(project ? [] : [{ value: '', label: words.chooseProject }]),
              ...projects.map(one => ({ value: projectKey(one), label: projectLabel(one, several) })),
            ]}
            trouble={at('project')}
          />
        )}
        <Select
          label={words.severity}
          value={draft.severity}
          onChoose={severity => change({ severity })}
          choices={severities.map(severity => ({ value: severity, label: severityName(severity) }))}
        />
        <TextArea
          label={words.bodyField}
          rows={6}
          value={draft.body}
          onInput={body => change({ body })}
          hint={words.bodyHint}
          trouble={at('body')}
        />
        {draft.panels.length > 0 && <PanelsInView panels={draft.panels} onChange={panels => change({ panels })} />}
        {trouble && !['title', 'body', ...(several ? ['project'] : [])].includes(trouble.field ?? '') && (
          <StatusLine tone="bad">{trouble.sentence}</StatusLine>
        )}
        <Button look="main" type="submit" busy={busy}>
          {words.declare}
        </Button>
      </div>
    </form>
  )
}
