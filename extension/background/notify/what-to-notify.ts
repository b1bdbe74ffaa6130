import { isChosen } from '#extension/messages/chosen-projects.ts'
import type { NotificationSettings } from '#extension/messages/notification-settings.ts'
import type { Incident } from '#shared/model/incident.ts'
import { severities, type Severity } from '#shared/model/severities.ts'

/** The incidents of one relay that were heard of, by their key. */
export type Shown = Record<string, { severity: Severity; acknowledged: boolean }>

export type Wanted = {
  /** To be shown anew, or changed where it is on the screen. */
  news: Incident[]
  /** Keys of what is over, or in somebody's hands. */
  clear: string[]
  known: Shown
}

/**
 * What to tell of the open incidents, given what was known before.
 * @param before null: nothing was heard yet, so that what is there is no news
 * @param heard `relay`: the address of whose incidents they are. `whole`: these are all that are open; else what is not among them may be open still. `at`: the clock of this computer
 */
export function whatToNotify(
  open: readonly Incident[],
  before: Shown | null,
  settings: NotificationSettings,
  heard: { relay: string; whole: boolean; at: Date },
): Wanted {
  const known: Shown = heard.whole ? {} : { ...before }
  const news: Incident[] = []
  for (const incident of open) {
    const key = keyOf(incident)
    const { severity, acknowledgedAt } = incident
    const acknowledged = acknowledgedAt !== null
    known[key] = { severity, acknowledged }
    const was = before?.[key]
    const isNews = before !== null && !acknowledged && (!was || rank(severity) < rank(was.severity))
    if (isNews && settings.on && isWanted(incident, heard.relay, settings) && !isQuiet(severity, settings, heard.at)) {
      news.push(incident)
    }
  }
  const clear = Object.keys(before ?? {}).filter(key => !known[key] || known[key].acknowledged)
  return { news, clear, known }
}

export function keyOf({ project, iid }: Pick<Incident, 'project' | 'iid'>): string {
  return `${project}#${iid}`
}

function isWanted({ severity, project: slug }: Incident, relay: string, settings: NotificationSettings): boolean {
  const { from, projects } = settings
  return rank(severity) <= rank(from) && (projects.length === 0 || isChosen(projects, { relay, slug }))
}

function rank(severity: Severity): number {
  return severities.indexOf(severity)
}

/** Hours may go over midnight. */
function isQuiet(severity: Severity, { quiet }: NotificationSettings, at: Date): boolean {
  if (!quiet || (quiet.exceptCritical && severity === 'critical')) return false
  const now = at.getHours() * 60 + at.getMinutes()
  const [from, to] = [minutesOf(quiet.from), minutesOf(quiet.to)]
  return from <= to ? now >= from && now < to : now >= from || now < to
}

function minutesOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
