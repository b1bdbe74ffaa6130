import type { Words } from './words.en.ts'

export const german: Words = {
  title: 'Mails zu Vorfällen',
  gets: (email, project) => `${email} bekommt Mails zu Vorfällen von ${project}.`,
  getsNone: (email, project) => `${email} bekommt keine Mails mehr zu Vorfällen von ${project}.`,
  stop: 'Diese Mails abbestellen',
  again: 'Wieder bekommen',
  goneProject: 'einem Projekt, das es nicht mehr gibt',
}
