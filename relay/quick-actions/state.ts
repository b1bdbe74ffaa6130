import { done, refused, type QuickAction } from './quick-action.ts'

export const close: QuickAction = {
  name: '/close',
  params: '',
  description: 'Close this incident and resolve its alerts',
  needs: 'incident.change',
  run: async desk =>
    (await desk.close()) ? done('Closed this incident.') : refused('This incident is closed already.'),
}

export const reopen: QuickAction = {
  name: '/reopen',
  params: '',
  description: 'Open this incident again',
  needs: 'incident.change',
  run: async desk => ((await desk.reopen()) ? done('Reopened this incident.') : refused('This incident is open.')),
}

export const acknowledge: QuickAction = {
  name: '/acknowledge',
  params: '',
  description: 'Say that somebody is on it',
  needs: 'incident.acknowledge',
  run: async desk =>
    (await desk.acknowledge())
      ? done('Acknowledged this incident.')
      : refused('This incident was acknowledged before: the first one counts.'),
}
