import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { StatusLine } from '#extension/ui/status-line.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { Failure } from '#shared/kit/failure.ts'
import { Me } from '#shared/relay-api/pairing.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork, type Said } from '../use-work.ts'
import { whenText } from '../when.ts'
import { TokenEnd } from './token-end.tsx'
import { words } from './words.ts'

type RelayItemProps = {
  deps: OptionsDeps
  relay: RelayInfo
  /** Whether it is the main one; null where it is the only one. */
  main: boolean | null
  onChanged: (said: Said | null) => void
  onPairAgain: () => void
}

/** One relay: as whom it knows this browser, and whether it answers. */
export function RelayItem({ deps, relay, main, onChanged, onPairAgain }: RelayItemProps) {
  const { address, role, pairedAt } = relay
  const me = useResource(() => askMe(deps, address))
  const work = useWork()
  const { host } = new URL(address)

  const forget = () =>
    work.run(async () => {
      const { revoked } = await deps.ask('relay/forget', { relay: address })
      onChanged(
        revoked
          ? { tone: 'quiet', sentence: words.forgotten(host) }
          : { tone: 'bad', sentence: words.notRevoked(host) },
      )
      return null
    })
  const makeMain = () =>
    work.run(async () => {
      await deps.ask('relay/main', { relay: address })
      onChanged(null)
      return null
    })

  return (
    <Card
      title={address}
      tags={[words.role[me.value?.role ?? role], ...(main ? [words.main] : [])]}
      actions={
        <>
          {!me.failure && <StatusLine tone="ok">{words.paired}</StatusLine>}
          {main === false && (
            <Button name={words.makeMainName(host)} busy={work.busy} onClick={() => void makeMain()}>
              {words.makeMain}
            </Button>
          )}
          <Button name={words.forgetName(host)} busy={work.busy} onClick={() => void forget()}>
            {words.forget}
          </Button>
        </>
      }
    >
      <p class="hint">
        {me.value && `${words.account(me.value.name, me.value.email)} `}
        {words.since(whenText(pairedAt))}
      </p>
      {me.value && <TokenEnd expiresAt={me.value.expiresAt} now={Date.now()} onPairAgain={onPairAgain} />}
      {me.failure && (
        <div class="load-trouble">
          <StatusLine tone="bad">{me.failure.message}</StatusLine>
          {me.failure.code === 'signed-out' || me.failure.code === 'expired' ? (
            <Button look="main" onClick={onPairAgain}>
              {words.pairAgain}
            </Button>
          ) : (
            <Button busy={me.busy} onClick={() => me.refresh()}>
              {words.tryAgain}
            </Button>
          )}
        </div>
      )}
      <SaidLine said={work.said} />
    </Card>
  )
}

async function askMe(deps: OptionsDeps, relay: string): Promise<Me> {
  const { answer } = await deps.ask('relay/call', { relay, path: '/me' })
  const read = Me.safeParse(answer)
  if (read.success) return read.data
  throw new Failure('bad-answer', words.strange)
}
