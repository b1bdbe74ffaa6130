import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'Texts that are put below the description of new incidents: Markdown, with values of the alert in it. Which one is used is said under Incidents, or by a rule.',
  listTitle: 'Templates',
  none: 'There is no template yet.',
  changed: (when: string) => `Changed ${when}.`,
  of: (name: string) => ` of ${name}`,
  remove: (name: string) => `Remove ${name}`,
  newTitle: 'New template',
  name: 'Name',
  nameMissing: 'Enter a name.',
  body: 'Text',
  bodyHint: 'Values stand in double braces, as {{ title }}. Lines such as /severity high are quick actions.',
  create: 'Create the template',
  preview: 'Preview',
  onAlert: (iid: number) => `Tried on alert ${iid}, the newest.`,
  onNone: 'There is no alert yet: tried on made-up values.',
  empty: 'It makes an empty text.',
  actions: 'Would be done:',
  variables: 'Values',
  insert: (name: string) => `Insert ${name}`,
}

export type Words = Wording<typeof english>
