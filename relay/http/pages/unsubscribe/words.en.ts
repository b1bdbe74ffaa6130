import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: 'Mails about incidents',
  gets: (email: string, project: string) => `${email} gets mails about incidents of ${project}.`,
  getsNone: (email: string, project: string) => `${email} gets no more mails about incidents of ${project}.`,
  stop: 'Stop these mails',
  again: 'Get them again',
  goneProject: 'a project that is gone',
}

export type Words = Wording<typeof english>
