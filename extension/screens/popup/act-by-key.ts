import { isSafeHref } from '#shared/kit/urls.ts'
import type { KnownIncident } from '#extension/messages/incidents.ts'
import type { Act } from './list/use-acts.ts'

type Doing = { act: (act: Act) => void; openPage: () => void }

/** What a letter does to an incident, in the list as in the look at one. @returns false: nothing, or nothing now */
export function actByKey(key: string, incident: KnownIncident, { act, openPage }: Doing): boolean {
  const open = incident.state === 'opened'
  if (key === 'a' && open && !incident.acknowledgedAt) act('acknowledge')
  else if (key === 'c' && open) act('close')
  else if (key === 'o') openPage()
  else if (key === 'z' && incident.call && isSafeHref(incident.call.url)) {
    window.open(incident.call.url, '_blank', 'noopener,noreferrer')
  } else return false
  return true
}

/** Whether a key was pressed to write, or in something that lies over the page. */
export function isTyped(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [role=dialog]') !== null
}
