import type { Happening, NoticeMessage } from './message.ts'
import { mirrorBody, mirrorComment, mirrorMark, mirrorTitle } from './mirror-text.ts'
import { DeliveryTrouble, type Delivery } from './notifier.ts'

/** An issue as the tracker numbers it, and its address for people. */
export type MirrorIssue = { number: string; url: string }

export type IssueChange = { title?: string; state?: 'opened' | 'closed'; added?: string[]; removed?: string[] }

/** One project of a tracker. All of it throws DeliveryTrouble. */
export type Tracker = {
  /** The issue whose description holds this mark, among the newest: an earlier try that may have got through. */
  find: (mark: string) => Promise<MirrorIssue | undefined>
  create: (issue: { title: string; body: string; labels: string[]; message: NoticeMessage }) => Promise<MirrorIssue>
  comment: (number: string, body: string) => Promise<void>
  change: (number: string, change: IssueChange) => Promise<void>
  /** What the tracker keeps beside title, state and labels, such as a severity: said where it differs from before. */
  extras?: (message: NoticeMessage) => Record<string, string>
  sayExtra?: (number: string, name: string, value: string) => Promise<void>
}

/** Where the mirrored issue stands, as the posting keeps it. `told`: of the delivery `key`, so many happenings are told. */
type Standing = {
  issue: string
  url: string
  state: 'opened' | 'closed'
  title: string
  labels: string[]
  extras: Record<string, string>
  key: string
  told: number
  /** When the tracker's own word of its state was, by its clock; empty before the first. */
  heard: string
}

/** Opens the issue where there is none, tells what happened, and brings title, labels and state to what they are now. */
export async function mirrorIncident(tracker: Tracker, given: Delivery<unknown, unknown>): Promise<Posting> {
  const { message, key } = given
  let standing = readStanding(given.posting)
  try {
    const isNew = standing === undefined
    standing ??= await openIssue(tracker, given)
    if (standing.key !== key) standing = { ...standing, key, told: 0 }
    // The issue itself says that it was opened.
    const news = message.happenings.filter(({ change }, at) => !(isNew && at === 0 && change === 'opened'))
    for (const happening of news.slice(standing.told)) {
      await tellHappening(tracker, standing, happening, key)
      standing = { ...standing, told: standing.told + 1 }
    }
    for (const [name, value] of Object.entries(tracker.extras?.(message) ?? {})) {
      if (standing.extras[name] === value) continue
      await tracker.sayExtra?.(standing.issue, name, value)
      standing = { ...standing, extras: { ...standing.extras, [name]: value } }
    }
    standing = await bringUpToDate(tracker, standing, message)
    return toPosting(standing)
  } catch (thrown) {
    if (standing && thrown instanceof DeliveryTrouble) thrown.posting = toPosting(standing)
    throw thrown
  }
}

type Posting = Record<string, string>

async function openIssue(tracker: Tracker, { message, key, again }: Delivery<unknown, unknown>): Promise<Standing> {
  const title = mirrorTitle(message)
  const { labels } = message.incident
  const found = again ? await tracker.find(mirrorMark(key)) : undefined
  const { number, url } = found ?? (await tracker.create({ title, body: mirrorBody(message, key), labels, message }))
  return { issue: number, url, state: 'opened', title, labels, extras: {}, key, told: 0, heard: '' }
}

/** What the state says by itself, because it came from there, is not said again. */
async function tellHappening(tracker: Tracker, standing: Standing, happening: Happening, key: string): Promise<void> {
  const states: Partial<Record<Happening['change'], Standing['state']>> = { closed: 'closed', reopened: 'opened' }
  if (states[happening.change] === standing.state) return
  await tracker.comment(standing.issue, mirrorComment(happening, key))
}

async function bringUpToDate(tracker: Tracker, standing: Standing, message: NoticeMessage): Promise<Standing> {
  const { incident, drill } = message
  const title = mirrorTitle(message)
  const state = drill ? 'closed' : incident.state
  const added = incident.labels.filter(label => !standing.labels.includes(label))
  const removed = standing.labels.filter(label => !incident.labels.includes(label))
  const change: IssueChange = {
    ...(title === standing.title ? {} : { title }),
    ...(state === standing.state ? {} : { state }),
    ...(added.length > 0 ? { added } : {}),
    ...(removed.length > 0 ? { removed } : {}),
  }
  if (Object.keys(change).length > 0) await tracker.change(standing.issue, change)
  return { ...standing, title, state, labels: incident.labels }
}

function readStanding(posting: Posting | undefined): Standing | undefined {
  if (!posting?.issue) return undefined
  const { issue, url = '', state, title = '', key = '', told = '0', heard = '' } = posting
  return {
    issue,
    url,
    state: state === 'closed' ? 'closed' : 'opened',
    title,
    labels: JSON.parse(posting.labels ?? '[]') as string[],
    extras: JSON.parse(posting.extras ?? '{}') as Record<string, string>,
    key,
    told: Number(told),
    heard,
  }
}

function toPosting({ labels, extras, told, ...rest }: Standing): Posting {
  return { ...rest, told: String(told), labels: JSON.stringify(labels), extras: JSON.stringify(extras) }
}
