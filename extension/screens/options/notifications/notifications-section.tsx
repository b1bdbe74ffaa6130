import { useEffect, useState } from 'preact/hooks'
import type { NotificationSettings } from '#extension/messages/notification-settings.ts'
import { Select } from '#extension/ui/select.tsx'
import { severityName } from '#extension/language/severity-name.ts'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { toFailure } from '#shared/kit/failure.ts'
import { severities } from '#shared/model/severities.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { AllowForced } from './allow-forced.tsx'
import { Check } from './check.tsx'
import { ProjectChoices } from './project-choices.tsx'
import { QuietHours } from './quiet-hours.tsx'
import { words } from './words.ts'

type Field = keyof NotificationSettings

/** What this computer tells of new incidents. Saved as it is chosen, and said at the field. */
export function NotificationsSection({ deps }: { deps: OptionsDeps }) {
  const loaded = useResource(() => deps.ask('notifications/get', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  const projects = useResource(() => deps.ask('projects/list', {}))
  const [settings, setSettings] = useState<NotificationSettings>()
  const [said, say] = useState<{ at: Field; tone: 'ok' | 'bad'; sentence: string } | null>(null)
  useEffect(() => setSettings(loaded.value), [loaded.value])
  if (loaded.failure) return <LoadTrouble failure={loaded.failure} onAgain={loaded.refresh} />
  if (!settings || !policy.value) return null
  const fixed = policy.value.notifications
  const isFixed = (name: keyof NotificationSettings) => name in fixed

  /** @param part of what is kept at that time, which another tab may have changed meanwhile */
  async function change(
    at: Field,
    part: Partial<NotificationSettings> | ((kept: NotificationSettings) => Partial<NotificationSettings>),
  ): Promise<void> {
    if (!settings) return
    const onto = (kept: NotificationSettings) => ({ ...kept, ...(typeof part === 'function' ? part(kept) : part) })
    setSettings(onto(settings))
    try {
      const next = onto(await deps.ask('notifications/get', {}))
      await deps.ask('notifications/set', next)
      setSettings(next)
      say({ at, tone: 'ok', sentence: words.saved })
    } catch (thrown) {
      setSettings(settings)
      say({ at, tone: 'bad', sentence: toFailure(thrown).message })
    }
  }

  /** Nothing may be awaited before the question: the browser asks only inside the click. */
  async function turn(on: boolean): Promise<void> {
    if (on && !(await deps.allowNotifications())) return say({ at: 'on', tone: 'bad', sentence: words.refused })
    await change('on', { on })
  }

  const saidAt = (field: Field) => said?.at === field && <StatusLine tone={said.tone}>{said.sentence}</StatusLine>
  return (
    <>
      <p class="lead">{words.lead}</p>
      {Object.keys(fixed).length > 0 && <p class="hint">{words.fixed}</p>}
      {fixed.on && <AllowForced deps={deps} />}
      <form class="form wide" onSubmit={event => event.preventDefault()}>
        <div class="saved-field">
          <label class="check">
            <input
              type="checkbox"
              checked={settings.on}
              disabled={isFixed('on')}
              onChange={event => {
                const { checked } = event.currentTarget
                event.currentTarget.checked = settings.on // it is on once the browser has allowed it
                void turn(checked)
              }}
            />
            <span>
              {words.on}
              <span class="hint">{words.onHint}</span>
            </span>
          </label>
          {saidAt('on')}
        </div>
        <fieldset class="plain" disabled={!settings.on}>
          <div class="saved-field">
            <Select
              label={words.from}
              hint={words.fromHint}
              value={settings.from}
              fixed={isFixed('from')}
              onChoose={from => void change('from', { from })}
              choices={severities.map(severity => ({ value: severity, label: severityName(severity) }))}
            />
            {saidAt('from')}
          </div>
          {(['mine', 'sound'] as const).map(field => (
            <div key={field} class="saved-field">
              <Check
                label={words[field]}
                checked={settings[field]}
                fixed={isFixed(field)}
                onChange={on => void change(field, { [field]: on })}
              />
              {saidAt(field)}
            </div>
          ))}
          <div class="saved-field">
            <ProjectChoices
              known={projects.value?.projects}
              failure={projects.failure}
              onAgain={projects.refresh}
              chosen={settings.projects}
              fixed={isFixed('projects')}
              onChoose={choice => void change('projects', kept => ({ projects: choice(kept.projects) }))}
            />
            {saidAt('projects')}
          </div>
          <div class="saved-field">
            <fieldset class="plain" disabled={isFixed('quiet')}>
              <QuietHours quiet={settings.quiet} onChange={quiet => void change('quiet', { quiet })} />
            </fieldset>
            {saidAt('quiet')}
          </div>
        </fieldset>
      </form>
    </>
  )
}
