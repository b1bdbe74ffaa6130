import { browserSections, projectSections, type Section } from './words.en.ts'

const sections: readonly Section[] = [...browserSections, ...projectSections]

/**
 * What the address of the settings names: `#connections`, `#connections=<link>` to connect the place it leads to, or
 * `#inlets=<project>`.
 */
export function readOptionsHash(hash: string): { section: Section; given: string } {
  const [, name, given = ''] = /^#(\w+)=?(.*)$/s.exec(decoded(hash)) ?? []
  return { section: sections.find(section => section === name) ?? 'relay', given }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash // a stray percent sign
  }
}
