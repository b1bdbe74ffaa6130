import type { Reader } from '#relay/db/connect.ts'
import { listLabels } from '#relay/store/labels.ts'
import { listMembers } from '#relay/store/members.ts'
import { namesInUse } from '#relay/store/names-in-use.ts'

/** What there is to choose from in a project: its labels and members, and what its incidents have without being listed. */
export async function knownNames(reader: Reader, project: number): Promise<{ labels: string[]; assignees: string[] }> {
  const [labels, members, used] = await Promise.all([
    listLabels(reader, project),
    listMembers(reader, project),
    namesInUse(reader, project),
  ])
  return {
    labels: together([...labels.map(({ name }) => name), ...used.labels]),
    assignees: together([...members.map(({ name }) => name), ...used.assignees]),
  }
}

function together(names: string[]): string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b))
}
