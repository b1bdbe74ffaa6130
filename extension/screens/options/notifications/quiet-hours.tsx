import { useId } from 'preact/hooks'
import type { NotificationSettings } from '#extension/messages/notification-settings.ts'
import { words } from './words.ts'

type Quiet = NotificationSettings['quiet']

const usual = { from: '22:00', to: '07:00', exceptCritical: true }

/** Hours in which nothing is shown, perhaps but for the worst. */
export function QuietHours({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const id = useId()
  const time = (end: 'from' | 'to', label: string) =>
    quiet && (
      <div class="field">
        <label for={`${id}-${end}`}>{label}</label>
        <input
          id={`${id}-${end}`}
          type="time"
          value={quiet[end]}
          onChange={event => event.currentTarget.value && onChange({ ...quiet, [end]: event.currentTarget.value })}
        />
      </div>
    )
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={quiet !== null}
          onChange={event => onChange(event.currentTarget.checked ? usual : null)}
        />
        <span>{words.quiet}</span>
      </label>
      {quiet && (
        <div class="pair">
          {time('from', words.quietFrom)}
          {time('to', words.quietTo)}
        </div>
      )}
      {quiet && (
        <label class="check">
          <input
            type="checkbox"
            checked={quiet.exceptCritical}
            onChange={event => onChange({ ...quiet, exceptCritical: event.currentTarget.checked })}
          />
          <span>{words.exceptCritical}</span>
        </label>
      )}
    </>
  )
}
