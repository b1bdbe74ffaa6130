import type { Wording } from '#shared/kit/wording.ts'

export const english = {
  title: 'Sign in',
  heading: 'Sign in to this relay',
  token: 'Access token',
  button: 'Sign in',
  hint: 'With the extension you need none: open an incident from its popup, and you are signed in. An admin makes tokens with',
  /** Why the form is shown again. */
  reasons: {
    link: 'This sign-in link has been used or has expired. Open the page from the extension again, or use a token.',
    token: 'This token is not known here: it may be mistyped, revoked or expired.',
    wait: 'Too many wrong tokens from this address. Wait a minute, then try again.',
  },
}

export type Words = Wording<typeof english>
