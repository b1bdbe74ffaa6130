import type { Notice } from '#shared/model/notice.ts'

/** What each notice tells of, in the section of who was told. */
export const changeNames: Record<Notice['change'], string> = {
  opened: 'opened',
  acknowledged: 'acknowledged',
  'severity-raised': 'severity raised',
  note: 'note',
  resolved: 'alerts resolved',
  closed: 'closed',
  reopened: 'reopened',
  refresh: 'card drawn anew',
}
