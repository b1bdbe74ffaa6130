import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'What this computer tells you of while you look elsewhere. The badge on the toolbar button counts whatever is open.',
  on: 'Show notifications of new incidents',
  onHint: 'One per incident, changed and taken away with it. Many at once become one.',
  refused: 'The browser did not allow notifications. Its own settings, or those of the system, decide that.',
  from: 'From this severity',
  fromHint: 'And worse.',
  mine: 'Only incidents that are assigned to me',
  projects: 'Projects',
  projectsHint: 'Without a choice: all.',
  projectOf: (project: string, host: string) => `${project}, ${host}`,
  projectGone: (project: string) => `${project} (not there any more, or its relay does not answer)`,
  sound: 'With sound',
  quiet: 'Quiet hours',
  quietFrom: 'Quiet from',
  quietTo: 'Quiet until',
  exceptCritical: 'Critical incidents come through',
  fixed: 'What is greyed out has been laid down by your organisation.',
  allow: 'Allow notifications',
  allowHint: 'Your organisation has switched them on; the browser shows them once you allow it.',
  saved: 'Saved',
}

export type Words = Wording<typeof english>
