import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import type { PopupDeps } from './popup-deps.ts'
import { words } from './words.ts'

/** Instead of incidents, where there is no relay to bring any. Who does well without one is not asked to change that. */
export function Unpaired({ deps }: { deps: PopupDeps }) {
  const known = useResource(() => deps.ask('connections/list', {}))
  if (known.busy) return null
  const names = known.value?.connections.map(({ name }) => name) ?? []
  const pair = () => deps.openOptions('relay')
  if (names.length > 0) {
    return (
      <div class="calm">
        <h2>{words.alone}</h2>
        <p>{words.aloneFrom(names.join(', '))}</p>
        <p class="hint">{words.aloneMore}</p>
        <div class="calm-actions">
          <Button onClick={() => deps.openOptions('connections')}>{words.connections}</Button>
          <Button onClick={pair}>{words.pair}</Button>
        </div>
      </div>
    )
  }
  return (
    <div class="calm">
      <h2>{words.unpaired}</h2>
      <p>{words.unpairedMore}</p>
      <div class="calm-actions">
        <Button look="main" onClick={pair}>
          {words.pair}
        </Button>
        <Button onClick={() => deps.openOptions('connections')}>{words.withoutRelay}</Button>
      </div>
    </div>
  )
}
