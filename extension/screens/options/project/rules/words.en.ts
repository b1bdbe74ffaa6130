import type { Wording } from '#extension/language/spoken.ts'
import type { RuleDraft } from './rule-draft.ts'

export const english = {
  lead: 'What becomes of which alert. The first rule that fits decides; where none fits, the settings under Incidents do.',
  listTitle: 'Rules',
  none: 'There is no rule yet: the settings decide about every alert.',
  newTitle: 'New rule',
  name: 'Name',
  nameMissing: 'Enter a name.',
  when: 'For alerts where',
  whenAll: 'For all alerts',
  whenHint: 'All of it must hold. With =~ and !~ the text is an expression that must fit all of the value.',
  field: 'What is looked at',
  fields: {
    severity: 'severity',
    environment: 'environment',
    service: 'service',
    title: 'title',
    intake: 'kind of sender',
    label: 'label …',
  },
  label: 'Label',
  op: 'How',
  value: 'Text',
  addMatcher: 'Add a condition',
  removeMatcher: 'Remove this condition',
  action: 'Then',
  actions: {
    open: 'open an incident',
    keep: 'keep it in the list of alerts only',
    drop: 'drop it',
  } satisfies Record<RuleDraft['action'], string>,
  template: 'Template',
  asSettings: 'as the settings say',
  severity: 'Severity',
  asAlert: 'as the alert says',
  labels: 'Labels',
  labelsHint: 'With commas between them, beside those of the settings.',
  assignees: 'Assignees',
  assigneesHint: 'Members, with commas between them.',
  create: 'Create the rule',
  earlier: 'Try earlier',
  later: 'Try later',
  of: (name: string) => ` of ${name}`,
  move: (name: string, to: string) => `${to}: ${name}`,
  remove: (name: string) => `Remove ${name}`,
  try: 'Try on past alerts',
  triedNone: 'There is no alert yet to try it on.',
  tried: (fits: number, all: number) =>
    `It would decide about ${fits} of the last ${all === 1 ? 'alert' : `${all} alerts`}.`,
}

export type Words = Wording<typeof english>
