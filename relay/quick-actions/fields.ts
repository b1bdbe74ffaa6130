import { severities } from '#shared/model/severities.ts'
import { findSeverity } from '#shared/model/severity.ts'
import { done, refused, type QuickAction } from './quick-action.ts'

const longestTitle = 255

export const severity: QuickAction = {
  name: '/severity',
  params: '<level>',
  description: 'Set the severity: critical, high, medium, low, info or unknown, or S1 to S5',
  needs: 'incident.change',
  async run(desk, given) {
    const severity = findSeverity(given)
    if (!severity) return refused(`“${given}” is no severity. There are ${severities.join(', ')}.`)
    if ((await desk.incident()).severity === severity) return refused(`The severity is ${severity} already.`)
    await desk.change({ severity })
    return done(`Set the severity to ${severity}.`)
  },
}

export const title: QuickAction = {
  name: '/title',
  params: '<text>',
  description: 'Change the title',
  needs: 'incident.change',
  async run(desk, given) {
    if (given === '') return refused('Say the new title: /title <text>')
    if (given.length > longestTitle) return refused(`A title has at most ${longestTitle} characters.`)
    await desk.change({ title: given })
    return done('Changed the title.')
  },
}
