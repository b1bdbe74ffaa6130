import { useState } from 'preact/hooks'
import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from '../load-trouble.tsx'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import type { Said } from '../use-work.ts'
import { PairForm } from './pair-form.tsx'
import { RelayItem } from './relay-item.tsx'
import { words } from './words.ts'

/** The relays that this browser is paired with, the main one first. */
export function RelaysSection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('relay/list', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  const [said, say] = useState<Said | null>(null)
  /** The address that the form begins with; null: it is not open. */
  const [pairing, setPairing] = useState<string | null>(null)
  const relays = known.value?.relays
  const fixed = policy.value?.relay ?? null
  const several = relays !== undefined && relays.length > 1

  function done(what: Said | null): void {
    say(what)
    setPairing(null)
    known.refresh()
  }

  return (
    <>
      <p class="lead">{words.lead}</p>
      <LoadTrouble failure={known.failure ?? policy.failure} onAgain={() => (known.refresh(), policy.refresh())} />
      {several && <p class="hint">{words.mainHint}</p>}
      {relays && relays.length > 0 && (
        <ul class="cards" aria-label={words.list}>
          {relays.map((relay, index) => (
            <li key={`${relay.address} ${relay.pairedAt}`}>
              <RelayItem
                deps={deps}
                relay={relay}
                main={several ? index === 0 : null}
                onChanged={done}
                onPairAgain={() => setPairing(relay.address)}
              />
            </li>
          ))}
        </ul>
      )}
      <SaidLine said={said} />
      {relays && policy.value && (pairing !== null || relays.length === 0) && (
        <PairForm
          key={pairing}
          deps={deps}
          start={fixed ?? pairing ?? ''}
          fixed={fixed !== null}
          onPaired={() => done(null)}
        />
      )}
      {relays && relays.length > 0 && policy.value && fixed === null && pairing === null && (
        <div class="form-actions">
          <Button onClick={() => setPairing('')}>{words.pairAnother}</Button>
        </div>
      )}
    </>
  )
}
