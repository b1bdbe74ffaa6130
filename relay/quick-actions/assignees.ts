import type { Member } from '#shared/model/member.ts'
import { readNames } from './parse.ts'
import { done, refused, type QuickAction } from './quick-action.ts'

export const assign: QuickAction = {
  name: '/assign',
  params: '@name @"full name"',
  description: 'Assign people; @me is yourself',
  needs: 'incident.change',
  async run(desk, given) {
    const words = readNames(given, '@')
    if (words.length === 0) return refused('Say whom: /assign @name, or /assign @me')
    const members = await desk.members()
    const people: string[] = []
    for (const word of words) {
      const found = findPeople(word, members, desk.by)
      if (found.length > 1) return refused(`“${word}” may be ${found.join(' or ')}. Say the e-mail address.`)
      const [person] = found
      if (person === undefined) return refused(`There is no member “${word}” in this project.`)
      people.push(person)
    }
    const { assignees } = await desk.incident()
    const added = [...new Set(people)].filter(name => !assignees.includes(name))
    if (added.length === 0) return refused('They are assigned already.')
    await desk.change({ assignees: [...assignees, ...added] })
    return done(`Assigned ${added.map(name => `@${name}`).join(', ')}.`)
  },
}

export const unassign: QuickAction = {
  name: '/unassign',
  params: '@name',
  description: 'Unassign people; everybody when nobody is named',
  needs: 'incident.change',
  async run(desk, given) {
    const members = await desk.members()
    const { assignees } = await desk.incident()
    const words = readNames(given, '@')
    const named = words.flatMap(word => [word, ...findPeople(word, members, desk.by)])
    const removed = words.length === 0 ? assignees : assignees.filter(name => named.includes(name))
    if (removed.length === 0) return refused('Nobody of that name is assigned.')
    await desk.change({ assignees: assignees.filter(name => !removed.includes(name)) })
    return done(`Unassigned ${removed.map(name => `@${name}`).join(', ')}.`)
  },
}

/**
 * Whom a word may mean: a member by name, e-mail address or what stands before its @. A project that lists no members
 * takes any name.
 */
export function findPeople(word: string, members: readonly Pick<Member, 'name' | 'email'>[], me: string): string[] {
  const wanted = handle(word)
  if (wanted === 'me') return [me]
  if (members.length === 0) return [word]
  const exact = members.filter(({ email }) => email.toLowerCase() === word.toLowerCase())
  if (exact.length > 0) return exact.map(({ name }) => name)
  const alike = members.filter(({ name, email }) => [handle(name), handle(email.split('@')[0] ?? '')].includes(wanted))
  return alike.map(({ name }) => name)
}

/** `Jane Doe`, `jane.doe` and `janedoe` are the same. */
function handle(name: string): string {
  return name.toLowerCase().replaceAll(/[\s._-]/g, '')
}
