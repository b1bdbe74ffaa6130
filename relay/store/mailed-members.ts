import type { Reader } from '../db/connect.ts'
import { mailRefusers } from './mail-refusals.ts'
import { listMembers } from './members.ts'
import { readSettings, type ProjectRow } from './projects.ts'

/** Addresses of owners and maintainers where the project wants them mailed, of developers where it wants that too. */
export async function mailedMembers(reader: Reader, project: ProjectRow): Promise<string[]> {
  const settings = readSettings(project)
  if (!settings.sendEmail) return []
  const roles = settings.emailDevelopers ? ['owner', 'maintainer', 'developer'] : ['owner', 'maintainer']
  const wanted = (await listMembers(reader, project.id)).filter(({ role }) => roles.includes(role))
  const refused = wanted.length === 0 ? new Set() : await mailRefusers(reader, project.id)
  return wanted.map(({ email }) => email).filter(email => !refused.has(email.toLowerCase()))
}
