import { useRef } from 'preact/hooks'
import type { KnownConnection } from '#extension/messages/contract.ts'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Select } from '#extension/ui/select.tsx'
import { TextArea } from '#extension/ui/text-area.tsx'
import { changeRow, nextKey, type DashboardDraft, type DraftScene, type GitlabDraft } from './connection-draft.ts'
import { useFocusOnNew } from './use-focus-on-new.ts'
import { words } from './words.ts'

const text = words.gitlab

type GitlabFieldsProps = DraftScene & { known: readonly KnownConnection[] }

/** Where the charts of a GitLab come from: itself, or dashboards stored here and a Prometheus. */
export function GitlabFields({ draft, change, troubles, known }: GitlabFieldsProps) {
  const { gitlab } = draft
  const { prometheus, dashboards } = gitlab
  const rows = useRef<HTMLFieldSetElement>(null)
  useFocusOnNew(rows, dashboards.length)
  const set = (part: Partial<GitlabDraft>) => change({ gitlab: { ...gitlab, ...part } })
  const setRow = (at: number, part: Partial<DashboardDraft>) => set({ dashboards: changeRow(dashboards, at, part) })
  const choices = placesOf(known, prometheus)
  const choose = (value: string) =>
    set({ prometheus: value, ...(value && dashboards.length === 0 ? { dashboards: [emptyDashboard] } : {}) })
  return (
    <fieldset class="group" ref={rows}>
      <legend>{text.title}</legend>
      <p class="hint">{text.hint}</p>
      <Select
        label={text.prometheus}
        value={prometheus}
        onChoose={choose}
        choices={[{ value: '', label: text.itself }, ...choices]}
        hint={choices.length === 0 ? text.noPrometheus : undefined}
      />
      {prometheus !== '' && (
        <>
          {dashboards.map(({ key, path, yaml }, at) => (
            <div key={key} class="row dashboard">
              <div class="pair">
                <Field
                  label={text.path}
                  mono
                  value={path}
                  onInput={typed => setRow(at, { path: typed })}
                  placeholder={text.pathPlaceholder}
                  hint={text.pathHint}
                  trouble={troubles[`gitlab.dashboards.${at}.path`]}
                />
                <Button
                  name={text.remove(path)}
                  onClick={() => set({ dashboards: dashboards.filter(other => other.key !== key) })}
                >
                  {words.remove}
                </Button>
              </div>
              <TextArea
                label={text.yaml}
                rows={8}
                value={yaml}
                onInput={typed => setRow(at, { yaml: typed })}
                trouble={troubles[`gitlab.dashboards.${at}.yaml`]}
              />
            </div>
          ))}
          <Button onClick={() => set({ dashboards: [...dashboards, { ...emptyDashboard, key: nextKey(dashboards) }] })}>
            {text.add}
          </Button>
          <TextArea
            label={text.environments}
            rows={2}
            value={gitlab.environments}
            onInput={environments => set({ environments })}
            placeholder={text.environmentsPlaceholder}
            hint={text.environmentsHint}
            trouble={troubles['gitlab.environments']}
          />
        </>
      )}
    </fieldset>
  )
}

const emptyDashboard: DashboardDraft = { key: 0, path: '', yaml: '' }

/** Every Prometheus there is, and what is stored even where it is there no more. */
function placesOf(known: readonly KnownConnection[], stored: string): { value: string; label: string }[] {
  const there = known
    .filter(({ kind }) => kind === 'prometheus')
    .map(({ id, name, baseUrl }) => ({
      value: stored === id ? id : baseUrl,
      label: baseUrl.endsWith(`//${name}`) ? baseUrl : `${name} · ${baseUrl}`,
    }))
  const found = stored === '' || there.some(({ value }) => value === stored)
  return found ? there : [...there, { value: stored, label: stored }]
}
