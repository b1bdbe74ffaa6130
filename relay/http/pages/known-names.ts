import type { Reader } from '#relay/db/connect.ts'
import { listLabels } from '#relay/store/labels.ts'
import { listMembers } from '#relay/store/members.ts'
import { namesInUse } from '#relay/store/names-in-use.ts'
import type { LabelColors } from './parts/label-tag.tsx'

/** What there is to choose from in a project: its labels and members, and what its incidents have without being listed. */
export type KnownNames = { labels: string[]; assignees: string[]; colors: LabelColors }

export async function knownNames(reader: Reader, project: number): Promise<KnownNames> {
  const [labels, members, used] = await Promise.all([
    listLabels(reader, project),
    listMembers(reader, project),
    namesInUse(reader, project),
  ])
  return {
    labels: together([...labels.map(({ name }) => name), ...used.labels]),
    assignees: together([...members.map(({ name }) => name), ...used.assignees]),
    colors: new Map(labels.map(({ name, color }) => [name, color])),
  }
}

function together(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}
