import type { Severity } from '#shared/model/severity.ts'
import { plain } from '#shared/format/markdown-escape.ts'

type Fields = {
  title: string
  body: string
  severity: Severity
  labels: readonly string[]
  assignees: readonly string[]
}

/** A line for the timeline per field that changed, worded as GitLab words it. In Markdown; names are foreign text. */
export function changeWords(before: Fields, after: Fields): string[] {
  return [
    before.title === after.title ? [] : `changed title from **${plain(before.title)}** to **${plain(after.title)}**`,
    before.body === after.body ? [] : 'changed the description',
    before.severity === after.severity ? [] : `changed severity to **${capital(after.severity)}**`,
    listChange(before.labels, after.labels, ['added', 'removed'], labelSign),
    listChange(before.assignees, after.assignees, ['assigned to', 'unassigned'], name => `@${plain(name)}`),
  ].flat()
}

function listChange(
  before: readonly string[],
  after: readonly string[],
  [adding, removing]: readonly [string, string],
  shown: (name: string) => string,
): string[] {
  const added = after.filter(name => !before.includes(name)).map(shown)
  const removed = before.filter(name => !after.includes(name)).map(shown)
  const parts = [
    added.length > 0 ? [`${adding} ${added.join(' ')}`] : [],
    removed.length > 0 ? [`${removing} ${removed.join(' ')}`] : [],
  ].flat()
  return parts.length > 0 ? [parts.join(' and ')] : []
}

function labelSign(name: string): string {
  return /\s/.test(name) ? `~"${plain(name)}"` : `~${plain(name)}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
