import type { ComponentChildren } from 'preact'
import { Button } from '#extension/ui/button.tsx'
import { SaidLine } from './said-line.tsx'
import { useWork, type Said } from './use-work.ts'
import { words } from './words.ts'

type WorkFormProps = {
  /** What its button says. */
  submit: string
  /** What the button starts. What it answers, or the failure it throws, is said beneath. */
  onSubmit: () => Promise<Said | null>
  /** A way out that changes nothing. */
  onCancel?: () => void
  children: ComponentChildren
}

/** Fields that are sent together, by a button. */
export function WorkForm({ submit, onSubmit, onCancel, children }: WorkFormProps) {
  const work = useWork()
  return (
    <form
      class="form wide"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void work.run(onSubmit)
      }}
    >
      {children}
      <div class="form-actions">
        <Button look="main" type="submit" busy={work.busy}>
          {submit}
        </Button>
        {onCancel && <Button onClick={onCancel}>{words.cancel}</Button>}
      </div>
      <SaidLine said={work.said} />
    </form>
  )
}
