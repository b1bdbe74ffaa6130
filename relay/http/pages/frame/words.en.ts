import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  skip: 'Skip to the content',
  homeOf: ', first page of this relay',
  firstPage: 'Go to the first page',
  lists: {
    incidents: 'Incidents',
    alerts: 'Alerts',
    'alert-rules': 'Alert rules',
    templates: 'Templates',
    destinations: 'Destinations',
  },
  listOf: {
    incidents: (project: string) => `Incidents of ${project}`,
    alerts: (project: string) => `Alerts of ${project}`,
    templates: (project: string) => `Templates of ${project}`,
    destinations: (project: string) => `Destinations of ${project}`,
  },
  backTo: {
    incidents: (iid: string) => `Back to incident #${iid}`,
    alerts: (iid: string) => `Back to alert #${iid}`,
    templates: (iid: string) => `Back to template #${iid}`,
    destinations: (iid: string) => `Back to destination #${iid}`,
  },
  noPage: 'There is no such page on this relay.',
  foreignForm: 'This form was not sent from the relay’s own pages.',
  foreignFormNext: 'Open the page again and use the button there.',
}

export type Words = Wording<typeof english>
