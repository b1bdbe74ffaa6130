import { callNameOf, readCallLink } from '../calls/call-links.ts'
import { done, refused, type QuickAction } from './quick-action.ts'

// The same one call as that of `/zoom`, of any service that we know.

export const call: QuickAction = {
  name: '/call',
  params: '<link>',
  description: 'Add a call: Zoom, Google Meet, Teams, Jitsi or a Slack huddle',
  needs: 'incident.change',
  async run(desk, given) {
    const failed = 'Failed to add a call'
    if ((await desk.incident()).callUrl !== null) return refused(failed, 'There is one. Say /remove_call first.')
    const links = given.split(/\s+/).map(readCallLink)
    const last = links.findLast(link => 'url' in link) ?? links.at(-1)
    if (last === undefined || 'trouble' in last) return refused(failed, last?.trouble)
    await desk.setCall(last.url, callNameOf(last.url))
    return done('Call added')
  },
}

export const removeCall: QuickAction = {
  name: '/remove_call',
  params: '',
  description: 'Remove the call',
  needs: 'incident.change',
  async run(desk) {
    const { callUrl } = await desk.incident()
    if (callUrl === null) return refused('Failed to remove a call', 'There is none.')
    await desk.setCall(null, callNameOf(callUrl))
    return done('Call removed')
  },
}
