import { plain, target } from '#shared/format/markdown-escape.ts'
import { done, refused, type QuickAction } from './quick-action.ts'
import { readMoment } from './read-moment.ts'

export const timeline: QuickAction = {
  name: '/timeline',
  params: '<text> | <YYYY-MM-DD> <HH:MM>',
  description: 'Put an event on the timeline, at its own time (UTC); now when none is said',
  needs: 'timeline.write',
  async run(desk, given) {
    const cut = given.lastIndexOf('|')
    const text = (cut < 0 ? given : given.slice(0, cut)).trim()
    const at = cut < 0 ? desk.now : readMoment(given.slice(cut + 1), desk.now)
    if (text === '') return refused('Say what happened: /timeline <text> | <YYYY-MM-DD> <HH:MM>')
    if (at === null)
      return refused(`“${given.slice(cut + 1).trim()}” is no time. Write 2026-01-31 09:30, or 09:30 (UTC).`)
    if (at > desk.now) return refused('The time lies ahead: a timeline tells what happened.')
    await desk.addTimelineEvent(text, at)
    return done('Added an event to the timeline.')
  },
}

export const link: QuickAction = {
  name: '/link',
  params: '<url> [text]',
  description: 'Keep a link with the incident',
  needs: 'incident.change',
  async run(desk, given) {
    const [, url = '', text = ''] = /^(\S*)\s*(.*)$/.exec(given) ?? []
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
      return refused(`“${url}” is not an http or https address.`)
    }
    await desk.addLink(`[${plain(text === '' ? url : text)}](${target(new URL(url).href)})`)
    return done('Added the link.')
  },
}
