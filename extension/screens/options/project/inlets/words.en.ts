import type { Wording } from '#extension/language/spoken.ts'
import type { IntakeKind } from '#shared/model/inlet.ts'

export const english = {
  lead: 'Addresses for alerts, each with a key of its own. A key is shown once, when it is made.',
  kinds: {
    alertmanager: 'Alertmanager',
    prometheus: 'Prometheus, without an Alertmanager',
    grafana: 'Grafana',
    generic: 'Any JSON',
    pagerduty: 'PagerDuty events',
  } satisfies Record<IntakeKind, string>,
  listTitle: 'Inlets',
  none: 'There is no inlet yet: nothing can tell this project of alerts.',
  address: 'Address',
  key: 'Key',
  keyOnce: 'Copy the key now: it is not shown again.',
  used: (when: string) => `Last delivery ${when}.`,
  unused: 'Nothing has arrived here yet.',
  off: 'off',
  test: 'Send a test alert',
  tested: (count: number) => (count === 1 ? '1 alert was taken in.' : `${count} alerts were taken in.`),
  rotate: 'New key',
  rotated: 'The old key works for another hour.',
  turnOff: 'Switch off',
  turnOn: 'Switch on',
  newTitle: 'New inlet',
  name: 'Name',
  nameMissing: 'Enter a name, such as the sender’s.',
  kind: 'Sender',
  create: 'Create the inlet',
  of: (name: string) => ` of ${name}`,
  sender: {
    title: 'Set up the sender',
    where: {
      alertmanager: 'Into alertmanager.yml; where there are receivers already, add this one and lead a route to it.',
      prometheus: 'Into prometheus.yml, in the place of an Alertmanager or beside one.',
      grafana:
        'Into Grafana’s folder provisioning/alerting, or the same by hand: a contact point “Webhook” with this URL and HMAC secret. Then let a notification policy use it.',
      generic: 'In a shell, to try it. Whatever sends JSON by POST does the same.',
      pagerduty:
        'For an Alertmanager. Other senders of PagerDuty events take this address, and the key as routing key.',
    } satisfies Record<IntakeKind, string>,
    part: (file: string) => `Part of ${file}`,
    command: 'Command',
    keyUnknown: (place: string) => `The key goes where ${place} stands. Whoever no longer has it makes a new one.`,
    gitlab: 'Moving away from GitLab? These take what its own addresses took: change the address and the key.',
    gitlabAddress: 'As GitLab',
  },
  deliveries: {
    title: 'Recent deliveries',
    show: 'Recent deliveries',
    hide: 'Hide deliveries',
    loading: 'Loading …',
    none: 'Nothing has arrived here lately.',
    refresh: 'Refresh',
    kept: (count: number) =>
      count === 0 ? 'No alert was kept.' : count === 1 ? '1 alert was kept.' : `${count} alerts were kept.`,
    rejected: (count: number) => `${count} refused`,
    test: 'test',
    noPayload: 'Its body was not read.',
  },
}

export type Words = Wording<typeof english>
