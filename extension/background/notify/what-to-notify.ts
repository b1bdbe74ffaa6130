import type { NotificationSettings } from '#extension/messages/notification-settings.ts'
import type { Incident } from '#shared/model/incident.ts'
import { severities, type Severity } from '#shared/model/severity.ts'

/** The incidents that were heard of, by their key. */
export type Shown = Record<string, { severity: Severity; acknowledged: boolean }>

export type Wanted = {
  /** To be shown anew, or changed where it is on the screen. */
  show: Incident[]
  /** More at once than anybody reads one by one: these are one notification. */
  storm: Incident[]
  /** Keys of what is over, or in somebody's hands. */
  clear: string[]
  known: Shown
}

/** More than these at once are told together. */
const fewEnough = 3

/**
 * What to tell of the open incidents, given what was known before.
 * @param mine keys of those that one is assigned to; null: it does not matter
 * @param before null: nothing was heard yet, so that what is there is no news
 * @param at the clock of this computer
 */
export function whatToNotify(
  open: readonly Incident[],
  before: Shown | null,
  settings: NotificationSettings,
  { mine, at }: { mine: ReadonlySet<string> | null; at: Date },
): Wanted {
  const known: Shown = {}
  const news: Incident[] = []
  for (const incident of open) {
    const key = keyOf(incident)
    const { severity, acknowledgedAt } = incident
    const acknowledged = acknowledgedAt !== null
    known[key] = { severity, acknowledged }
    const was = before?.[key]
    const isNews = before !== null && !acknowledged && (!was || rank(severity) < rank(was.severity))
    if (isNews && settings.on && isWanted(incident, settings, mine) && !isQuiet(severity, settings, at)) {
      news.push(incident)
    }
  }
  const clear = Object.keys(before ?? {}).filter(key => !known[key] || known[key].acknowledged)
  return news.length > fewEnough ? { show: [], storm: news, clear, known } : { show: news, storm: [], clear, known }
}

export function keyOf({ project, iid }: Pick<Incident, 'project' | 'iid'>): string {
  return `${project}#${iid}`
}

function isWanted(
  incident: Incident,
  { from, projects }: NotificationSettings,
  mine: ReadonlySet<string> | null,
): boolean {
  if (rank(incident.severity) > rank(from)) return false
  if (projects.length > 0 && !projects.includes(incident.project)) return false
  return mine === null || mine.has(keyOf(incident))
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
