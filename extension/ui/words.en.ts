import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  tryAgain: 'Try again',
  inSeconds: (what: string, seconds: number) => `${what} in ${seconds} s`,
  signIn: 'Sign in',
  signInTo: (source: string) => `Sign in to ${source}`,
  allowOn: (host: string) => `Allow Tocsin on ${host}`,
  pair: 'Pair',
  connect: 'Connect',
  settings: 'Settings',
}

export type Words = Wording<typeof english>
