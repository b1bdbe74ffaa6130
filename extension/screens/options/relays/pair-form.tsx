import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { Field } from '#extension/ui/field.tsx'
import { Failure } from '#shared/kit/failure.ts'
import { hostPattern } from '../../host-pattern.ts'
import { readAddress } from '../read-address.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

type PairFormProps = {
  deps: OptionsDeps
  /** The address to begin with. */
  start: string
  /** Whether no other may be paired with. */
  fixed: boolean
  onPaired: () => void
}

export function PairForm({ deps, start, fixed, onPaired }: PairFormProps) {
  const [address, setAddress] = useState(start)
  const [code, setCode] = useState('')
  const work = useWork()

  async function pair(): Promise<null> {
    const url = readAddress(address)
    if (code.trim() === '') throw new Failure('bad-input', text.noCode)
    // Nothing may be awaited before this: the browser asks only inside the click.
    const granted = await deps.access.request(hostPattern(url), 'relay')
    if (!granted) throw new Failure('no-permission', text.refused(new URL(url).host))
    await deps.ask('relay/pair', { address: url, code: code.trim() })
    onPaired()
    return null
  }

  return (
    <form
      class="form"
      onSubmit={event => {
        event.preventDefault()
        void work.run(pair)
      }}
    >
      <Field
        label={text.address}
        type="url"
        value={address}
        onInput={setAddress}
        placeholder={text.addressPlaceholder}
        hint={fixed ? text.addressFixed : text.addressHint}
        fixed={fixed}
      />
      <Field label={text.code} mono value={code} onInput={setCode} hint={text.codeHint} />
      <div class="form-actions">
        <Button look="main" type="submit" busy={work.busy}>
          {work.busy ? text.pairing : text.pair}
        </Button>
      </div>
      <SaidLine said={work.said} />
    </form>
  )
}
