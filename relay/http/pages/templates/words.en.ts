import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: (project: string) => `Templates of ${project}`,
  heading: 'Templates',
  lead: 'A template is added to the text of an incident when it opens: what to check, whom to tell.',
  /** On a narrow screen only the first half of the button is shown. */
  add: ['New', ' template'],
  here: 'New',
  changed: 'changed',
  usual: 'For every incident without another one',
  none: 'There is none yet.',
  noneMake: 'There is none yet. Make the first.',
  unknown: (name: string) => `There is no template “${name}” in this project.`,
  overtaken: 'Somebody changed this template meanwhile. Copy yours, and open it again.',
  form: {
    name: 'Name',
    nameExample: 'Runbook',
    text: 'Text: Markdown with Liquid in it',
    tryOn: 'Try it on',
    newest: 'The newest alert',
    madeUp: 'A made-up alert',
    alert: (iid: number, title: string) => `Alert ${iid}: ${title}`,
    preview: 'Preview',
    save: 'Save',
    remove: 'Delete…',
    removeReally: 'Delete this template for good',
  },
  preview: {
    title: 'Preview',
    madeUp: 'Preview, with made-up values',
    ofAlert: (iid: number) => `Preview, with alert ${iid}`,
    empty: 'It adds no text.',
    actions: 'These quick actions would run: ',
  },
  variables: 'Variables',
  /** What a variable is. @param description its own words for it */
  variable: (_name: string, description: string) => description,
  more: 'What else works',
  moreHint:
    ', and quick actions, each on a line of its own. A mistake never loses an incident: it opens without the template and says what is wrong.',
}

export type Words = Wording<typeof english>
