import type { FailureValue, NextStep } from '#shared/kit/failure.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { words } from './words.ts'

export type NextButton = { label: string; href?: string }

/**
 * The button for the one useful next step. Null: there is none, or it would lead to an address that must not be followed.
 * @param source the name of what would be signed in to, where it is known
 */
export function nextButton(next: NextStep | undefined, source?: string): NextButton | null {
  switch (next?.do) {
    case 'try-again':
      return { label: words.tryAgain }
    case 'sign-in':
      return isSafeHref(next.url) ? { label: source ? words.signInTo(source) : words.signIn, href: next.url } : null
    case 'open':
      return isSafeHref(next.url) ? { label: next.label, href: next.url } : null
    case 'allow':
      return { label: words.allowOn(hostOf(next.origin)) }
    case 'pair':
      return { label: words.pair }
    case 'options':
      return { label: next.section.startsWith('connections=') ? words.connect : words.settings }
    case undefined:
      return null
  }
}

/** Failures that go away by themselves can at least be tried again, also when nobody said so. */
export function nextStepOf(failure: FailureValue): NextStep | undefined {
  if (failure.next) return failure.next
  const passing = ['unreachable', 'timeout', 'unavailable', 'too-many', 'bad-answer', 'internal', 'aborted']
  return passing.includes(failure.code) ? { do: 'try-again' } : undefined
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).host
  } catch {
    return origin
  }
}
