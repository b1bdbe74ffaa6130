import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  heading: 'Declare an incident',
  incidents: 'Incidents',
  here: 'New',
  title: 'Title',
  titleHint: 'What is wrong, in a few words',
  severity: 'Severity',
  template: 'Template',
  noTemplate: 'None',
  description: 'Description, in Markdown',
  hint: 'Links to dashboards become charts. Quick actions run here, too. ',
  templates: 'Templates',
  declare: 'Declare incident',
  cancel: 'Cancel',
}

export type Words = Wording<typeof english>
