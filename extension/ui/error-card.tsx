import type { FailureValue, NextStep } from '#shared/kit/failure.ts'
import { Button, LinkButton } from './button.tsx'
import { TroubleIcon } from './icons.tsx'
import { words } from './words.ts'
import { nextButton, nextStepOf } from './next-step.ts'

type ErrorCardProps = {
  failure: FailureValue
  /** Takes the next step. Called inside the click, so that it may ask for permissions. */
  onNext: (next: NextStep) => void
  busy?: boolean
  /** The name of what was asked: "Sign in to Grafana". */
  source?: string | undefined
  /** Seconds until another try makes sense. */
  wait?: number
}

/** What happened, what was said, and the one useful next step. */
export function ErrorCard({ failure, onNext, busy, source, wait = 0 }: ErrorCardProps) {
  const next = nextStepOf(failure)
  const button = nextButton(next, source)
  return (
    <div class="error-card" role="alert">
      <p class="error-sentence">
        <TroubleIcon />
        <span>{failure.message}</span>
      </p>
      {failure.detail && <pre class="error-detail">{failure.detail}</pre>}
      {next && button?.href && (
        <LinkButton look="main" href={button.href}>
          {button.label}
        </LinkButton>
      )}
      {next && button && !button.href && (
        <Button look="main" busy={busy || wait > 0} onClick={() => onNext(next)}>
          {wait > 0 ? words.inSeconds(button.label, wait) : button.label}
        </Button>
      )}
    </div>
  )
}
