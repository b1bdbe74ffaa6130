import { browserSections, projectSections, type Section } from './words.en.ts'

const sections: readonly Section[] = [...browserSections, ...projectSections]

/**
 * What the address of the settings names: `#connections`, `#connections=<link>` to connect the place it leads to, or
 * `#inlets=<project>` (and of which relay).
 */
export function readOptionsHash(hash: string): { section: Section; given: string } {
  const [, name, given = ''] = /^#(\w+)=?(.*)$/s.exec(decoded(hash)) ?? []
  return { section: sections.find(section => section === name) ?? 'relay', given }
}

/** A project, and the address of the relay that has it; empty: the main one. */
export type ProjectChoice = { relay: string; project: string }

/** What follows a project section's name: `<project>`, or `<project>@<relay>` where it is not the main one's. */
export function readProjectChoice(given: string): ProjectChoice {
  const [, project = '', relay = ''] = /^([^@]*)@?(.*)$/s.exec(given) ?? []
  return { relay, project }
}

export function writeProjectChoice({ relay, project }: ProjectChoice): string {
  return encodeURIComponent(relay ? `${project}@${relay}` : project)
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash // a stray percent sign
  }
}
