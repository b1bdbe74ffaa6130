import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { LoadTrouble } from './load-trouble.tsx'
import type { OptionsDeps } from './options-deps.ts'
import { PairForm } from './pair-form.tsx'
import { SaidLine } from './said-line.tsx'
import { useWork } from './use-work.ts'
import { whenText } from './when.ts'
import { words } from './words.ts'

const text = words.relay

export function RelaySection({ deps }: { deps: OptionsDeps }) {
  const known = useResource(() => deps.ask('relay/get', {}))
  const policy = useResource(() => deps.ask('policy/get', {}))
  const forgetting = useWork()
  const relay = known.value?.relay

  function forget() {
    void forgetting.run(async () => {
      await deps.ask('relay/forget', {})
      known.refresh()
      return { tone: 'quiet', sentence: text.forgotten }
    })
  }

  return (
    <>
      <p class="lead">{text.lead}</p>
      <LoadTrouble failure={known.failure ?? policy.failure} onAgain={() => (known.refresh(), policy.refresh())} />
      {relay && (
        <Card
          title={relay.address}
          tags={[text.role[relay.role]]}
          actions={
            <>
              <StatusLine tone="ok">{text.paired}</StatusLine>
              <Button busy={forgetting.busy} onClick={forget}>
                {text.forget}
              </Button>
            </>
          }
        >
          <p class="hint">{text.since(whenText(relay.pairedAt))}</p>
        </Card>
      )}
      <SaidLine said={forgetting.said} />
      {relay === null && policy.value && (
        <PairForm deps={deps} fixed={policy.value.relay} onPaired={() => (forgetting.say(null), known.refresh())} />
      )}
    </>
  )
}
