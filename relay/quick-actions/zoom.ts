import { callNameOf, readZoomLink } from '../calls/call-links.ts'
import { done, refused, type QuickAction } from './quick-action.ts'

// One call at a time. The messages are GitLab's, to the letter; why it did not work is said beside them.

export const zoom: QuickAction = {
  name: '/zoom',
  params: '<Zoom URL>',
  description: 'Add Zoom meeting',
  needs: 'incident.change',
  async run(desk, given) {
    const failed = 'Failed to add a Zoom meeting'
    if ((await desk.incident()).callUrl !== null) return refused(failed, 'There is one. Say /remove_zoom first.')
    const links = given.split(/\s+/).map(readZoomLink)
    const last = links.findLast(link => 'url' in link) ?? links.at(-1)
    if (last === undefined || 'trouble' in last) return refused(failed, last?.trouble)
    await desk.setCall(last.url)
    return done('Zoom meeting added')
  },
}

export const removeZoom: QuickAction = {
  name: '/remove_zoom',
  params: '',
  description: 'Remove Zoom meeting',
  needs: 'incident.change',
  async run(desk) {
    const { callUrl } = await desk.incident()
    if (callUrl === null) return refused('Failed to remove a Zoom meeting', 'There is none.')
    await desk.setCall(null, callNameOf(callUrl))
    return done('Zoom meeting removed')
  },
}
