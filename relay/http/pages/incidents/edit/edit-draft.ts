import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Incident } from '#shared/model/incident.ts'
import { Severity } from '#shared/model/severity.ts'
import type { Words } from '../words.en.ts'
import type { IncidentFields } from '#relay/incidents/change-incident.ts'

/** What somebody filled in, and why it was not taken. `was` is what the form began with. */
export type EditDraft = Filled & { problem: string }

type Filled = {
  was: string
  title: string
  severity: Severity
  body: string
  labels: string[]
  assignees: string[]
  moreLabels: string
  moreAssignees: string
}

const Snapshot = z.object({
  title: z.string(),
  severity: Severity,
  body: z.string(),
  labels: z.array(z.string()),
  assignees: z.array(z.string()),
})
type Shown = Pick<Incident, 'title' | 'severity' | 'body' | 'labels' | 'assignees'>

/** What the form shows at first, so that it can be told later what its author changed. The body by its hash. */
export function snapshotOf({ title, severity, body, labels, assignees }: Shown): string {
  return JSON.stringify({ title, severity, body: hashOf(body), labels, assignees })
}

const text = z.string().catch('')
const texts = z.preprocess(given => [given ?? []].flat(), z.array(z.string().min(1).max(255)).max(200).catch([]))

export const EditFields = z
  .object({
    was: text,
    title: text,
    severity: Severity.catch('unknown'),
    body: text,
    labels: texts,
    assignees: texts,
    'more-labels': text,
    'more-assignees': text,
  })
  .transform(({ 'more-labels': moreLabels, 'more-assignees': moreAssignees, ...rest }) => ({
    ...rest,
    moreLabels,
    moreAssignees,
  }))

/**
 * What the author of a form changed, on top of what others did since it was opened: a form that was left open for an hour
 * does not undo their hour. A string says why it cannot be: the same thing was changed by two.
 */
export function changesOf(filled: Filled, current: Shown, words: Words['edit']): IncidentFields | string {
  const before = readSnapshot(filled.was) ?? JSON.parse(snapshotOf(current))
  const body = filled.body.replaceAll('\r\n', '\n')
  const newBody = hashOf(body) !== before.body && body !== current.body.replaceAll('\r\n', '\n')
  if (newBody && hashOf(current.body) !== before.body) return words.overtaken
  const labels = merged(before.labels, [...filled.labels, ...namesIn(filled.moreLabels)], current.labels)
  const assignees = merged(before.assignees, [...filled.assignees, ...namesIn(filled.moreAssignees)], current.assignees)
  return {
    ...(filled.title.trim() === before.title ? {} : { title: filled.title.trim() }),
    ...(filled.severity === before.severity ? {} : { severity: filled.severity }),
    ...(newBody ? { body } : {}),
    labels,
    assignees,
  }
}

function merged(before: readonly string[], wanted: readonly string[], current: readonly string[]): string[] {
  const removed = before.filter(name => !wanted.includes(name))
  const added = wanted.filter(name => !before.includes(name))
  return [...new Set([...current.filter(name => !removed.includes(name)), ...added])]
}

export function namesIn(words: string): string[] {
  return words
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}

function readSnapshot(was: string): z.infer<typeof Snapshot> | undefined {
  try {
    return Snapshot.safeParse(JSON.parse(was)).data
  } catch {
    return undefined // not one of ours: everything counts as changed by this form
  }
}

/** Forms send lines with CR LF; what is kept may have either. */
function hashOf(body: string): string {
  return createHash('sha256').update(body.replaceAll('\r\n', '\n')).digest('base64url').slice(0, 22)
}
