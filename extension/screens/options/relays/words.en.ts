import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'The relay takes alerts, opens incidents and asks your sources with credentials that never reach this browser.',
  list: 'Paired relays',
  address: 'Relay address',
  addressHint: 'Where the relay runs: it prints its address when it starts.',
  addressFixed: 'Laid down by your organisation.',
  addressPlaceholder: 'http://127.0.0.1:8627',
  code: 'Pairing code',
  codeHint: 'Printed at the relay’s first start, or by “npm run tocsin -- pair”. Works once, for ten minutes.',
  pair: 'Pair',
  pairing: 'Pairing …',
  pairAnother: 'Pair another relay',
  pairAgain: 'Pair again',
  refused: (host: string) => `The browser did not grant access to ${host}, so the relay cannot be asked.`,
  noCode: 'Enter the pairing code.',
  paired: 'Paired',
  role: { viewer: 'may read', responder: 'may respond', admin: 'may do everything' },
  account: (name: string, email: string | null) => `As ${name}${email === null ? '' : ` (${email})`}.`,
  since: (when: string) => `Since ${when}.`,
  endsNever: 'Its token does not expire.',
  ends: (when: string) => `Its token is good until ${when}.`,
  endsSoon: (when: string) => `Its token expires on ${when}. Pair again before, so that nothing is missed.`,
  main: 'main relay',
  mainHint:
    'Incidents of all relays come together in one list. What is new goes to the main relay unless you choose another, and where two know the same source, the main one is asked.',
  makeMain: 'Make main',
  makeMainName: (host: string) => `Make main: ${host}`,
  forget: 'Sign out',
  forgetName: (host: string) => `Sign out of ${host}`,
  forgotten: (host: string) => `This browser no longer knows ${host}, and its token is revoked there.`,
  notRevoked: (host: string) =>
    `This browser no longer knows ${host}, but the relay did not revoke its token: it is still good there. On the relay, “npm run tocsin -- token list” shows it, and “npm run tocsin -- token revoke ID” ends it.`,
  strange: 'It does not answer as a Tocsin relay of this version does.',
  tryAgain: 'Try again',
} as const

export type Words = Wording<typeof english>
