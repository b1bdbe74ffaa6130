import type { FailureValue, NextStep } from '#shared/kit/failure.ts'
import { Button, LinkButton } from './button.tsx'
import { TroubleIcon } from './icons.tsx'
import { nextButton, nextStepOf } from './next-step.ts'

type ErrorCardProps = {
  failure: FailureValue
  /** Takes the next step. Called inside the click, so that it may ask for permissions. */
  onNext: (next: NextStep) => void
  busy?: boolean
}

/** What happened, what was said, and the one useful next step. */
export function ErrorCard({ failure, onNext, busy }: ErrorCardProps) {
  const next = nextStepOf(failure)
  const button = nextButton(next)
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
        <Button look="main" busy={busy} onClick={() => onNext(next)}>
          {button.label}
        </Button>
      )}
    </div>
  )
}
