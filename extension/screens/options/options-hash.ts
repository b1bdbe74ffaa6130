import { sections, type Section } from './words.en.ts'

/** What the address of the settings names: `#connections`, or `#connections=<link>` to connect the place it leads to. */
export function readOptionsHash(hash: string): { section: Section; link: string } {
  const [, name, link = ''] = /^#(\w+)=?(.*)$/s.exec(decoded(hash)) ?? []
  return { section: sections.find(section => section === name) ?? 'relay', link }
}

function decoded(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash // a stray percent sign
  }
}
