import { readNames } from './parse.ts'
import { done, refused, type QuickAction } from './quick-action.ts'

const longestName = 255

export const label: QuickAction = {
  name: '/label',
  params: '~name ~"name of words"',
  description: 'Add labels; one that the project does not have is made',
  needs: 'incident.change',
  async run(desk, given) {
    const names = readNames(given, '~')
    if (names.length === 0) return refused('Say which labels: /label ~name ~"name of words"')
    if (names.some(name => name.length > longestName)) return refused(`A label has at most ${longestName} characters.`)
    const { labels } = await desk.incident()
    const added = names.filter(name => !labels.includes(name))
    if (added.length === 0) return refused('It has these labels already.')
    await desk.change({ labels: [...labels, ...added] })
    return done(`Added ${listed(added)}.`)
  },
}

export const unlabel: QuickAction = {
  name: '/unlabel',
  params: '~name',
  description: 'Remove labels; all of them when none is named',
  needs: 'incident.change',
  async run(desk, given) {
    const { labels } = await desk.incident()
    const names = readNames(given, '~')
    const removed = names.length === 0 ? labels : labels.filter(name => names.includes(name))
    if (removed.length === 0) return refused('It does not have these labels.')
    await desk.change({ labels: labels.filter(name => !removed.includes(name)) })
    return done(`Removed ${listed(removed)}.`)
  },
}

function listed(names: readonly string[]): string {
  return names.map(name => `“${name}”`).join(', ')
}
