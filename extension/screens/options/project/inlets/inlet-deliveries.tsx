import * as z from 'zod'
import { agoText } from '#extension/language/age.ts'
import { Button } from '#extension/ui/button.tsx'
import { useResource } from '#extension/ui/use-resource.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { InletDelivery } from '#shared/relay-api/inlets.ts'
import { LoadTrouble } from '../../load-trouble.tsx'
import type { ProjectApi } from '../project-api.ts'
import { words } from './words.ts'

const text = words.deliveries
export const Deliveries = z.object({ items: looseArray(InletDelivery) })

/** What arrived lately, what it was answered, and the payload behind each. */
export function InletDeliveries({ api, path, name }: { api: ProjectApi; path: string; name: string }) {
  const deliveries = useResource(() => api.get(`${path}/deliveries`, Deliveries))
  const items = deliveries.value?.items
  return (
    <section class="deliveries" aria-label={text.title + words.of(name)}>
      <LoadTrouble failure={deliveries.failure} onAgain={deliveries.refresh} />
      {!items && deliveries.busy && <p class="hint">{text.loading}</p>}
      {items?.length === 0 && <p class="hint">{text.none}</p>}
      {items && items.length > 0 && (
        <ol>
          {items.map(delivery => (
            <li key={delivery.id}>
              <Delivery delivery={delivery} />
            </li>
          ))}
        </ol>
      )}
      {items && (
        <div class="form-actions">
          <Button busy={deliveries.busy} onClick={() => deliveries.refresh()}>
            {text.refresh}
          </Button>
        </div>
      )}
    </section>
  )
}

function Delivery({ delivery }: { delivery: InletDelivery }) {
  const { at, status, kept, rejected, refusal, payload, isTest } = delivery
  return (
    <details>
      <summary>
        <span class={status < 300 ? 'tag ok' : 'tag bad'}>{status}</span>
        <span class="delivery-said">{refusal ?? text.kept(kept)}</span>
        {rejected.length > 0 && <span class="tag bad">{text.rejected(rejected.length)}</span>}
        {isTest && <span class="tag">{text.test}</span>}
        <time dateTime={at} title={new Date(at).toLocaleString()}>
          {agoText(Date.now() - Date.parse(at))}
        </time>
      </summary>
      {rejected.length > 0 && (
        <ul class="points">
          {rejected.map(({ field, message }) => (
            <li key={field}>
              {field && <code>{field}</code>} {message}
            </li>
          ))}
        </ul>
      )}
      {payload === null ? (
        <p class="hint">{text.noPayload}</p>
      ) : (
        // What scrolls must be reachable by keyboard.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>{JSON.stringify(payload, null, 2)}</pre>
      )}
    </details>
  )
}
