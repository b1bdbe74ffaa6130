import type { ProjectSettings } from '#shared/model/project.ts'

/** What shares an incident, by name. */
export type Grouping = ProjectSettings['grouping']['by']

export const groupings: readonly Grouping[] = ['alert', 'group', 'labels']

/** Names between commas, tidied. */
export function namesIn(text: string): string[] {
  return [...new Set(text.split(',').map(name => name.trim()))].filter(name => name !== '')
}
