import { Button } from '#extension/ui/button.tsx'
import { Card } from '#extension/ui/card.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { hostPattern, isAllSites, patternLabel } from '../../host-pattern.ts'
import type { OptionsDeps } from '../options-deps.ts'
import { SaidLine } from '../said-line.tsx'
import { useWork } from '../use-work.ts'
import { words as text } from './words.ts'

type OfferedSitesProps = { deps: OptionsDeps; allowed: readonly string[]; onAllowed: () => void }

/** The sites that the organisation names, as far as they are not allowed yet: one question of the browser for all of them. */
export function OfferedSites({ deps, allowed, onAllowed }: OfferedSitesProps) {
  const policy = useResource(() => deps.ask('policy/get', {}))
  const work = useWork()
  const every = allowed.some(pattern => isAllSites(pattern))
  const patterns = [...new Set((policy.value?.sites ?? []).map(hostPattern))]
  const offered = every ? [] : patterns.filter(pattern => !allowed.includes(pattern))
  const labels = offered.map(patternLabel)
  if (offered.length === 0) return <SaidLine said={work.said} />

  const allow = () =>
    work.run(async () => {
      const granted = await deps.access.request(offered, 'organisation')
      onAllowed()
      const names = labels.join(', ')
      return granted ? { tone: 'ok', sentence: text.allowed(names) } : { tone: 'bad', sentence: text.refused(names) }
    })

  return (
    <Card
      title={text.offered}
      actions={
        <Button look="main" busy={work.busy} onClick={() => void allow()}>
          {text.allowOffered}
        </Button>
      }
    >
      <p class="hint">{labels.join(', ')}</p>
      <SaidLine said={work.said} />
    </Card>
  )
}
