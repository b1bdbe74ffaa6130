import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: 'Told, times in UTC',
  nobody: 'Nobody was told outside of Tocsin.',
  more: (count: number) => `${count} more`,
  destinations: 'Destinations',
  mailTo: (name: string) => `mail to ${name}`,
  sendAgain: 'Send again',
  tryNow: 'Try now',
  /** What the button is about, for those who hear the page. */
  again: (verb: string, to: string, change: string) => `${verb} to ${to}: ${change}`,
  /** What each notice tells of. */
  changes: {
    opened: 'opened',
    acknowledged: 'acknowledged',
    'severity-raised': 'severity raised',
    note: 'note',
    resolved: 'alerts resolved',
    closed: 'closed',
    reopened: 'reopened',
    refresh: 'card drawn anew',
  },
  sent: 'ok',
  notSent: 'not sent',
  sending: 'being sent',
  retryIn: (attempt: number, span: string) => `retry ${attempt} in ${span}`,
  retryNow: (attempt: number) => `retry ${attempt}, now`,
  waits: (span: string) => `waits ${span}`,
  onItsWay: 'on its way',
  units: { seconds: 's', minutes: 'min', hours: 'h', days: 'd' },
}

export type Words = Wording<typeof english>
