import { asking } from './german/asking.ts'
import { browser } from './german/browser.ts'
import { delivery } from './german/delivery.ts'
import { fields } from './german/fields.ts'
import { grafana } from './german/grafana.ts'
import { incidents } from './german/incidents.ts'
import { logs } from './german/logs.ts'
import { ofZod } from './german/of-zod.ts'
import { relay } from './german/relay.ts'
import { senders } from './german/senders.ts'
import { sources } from './german/sources.ts'
import { createPhrasebook, type Phrases } from './phrasebook.ts'

/** By where their sentences come from. */
export const german: readonly Phrases[] = [
  asking,
  browser,
  sources,
  grafana,
  logs,
  relay,
  incidents,
  senders,
  delivery,
  fields,
  ofZod,
]

export const germanPhrasebook = createPhrasebook(Object.assign({}, ...german) as Phrases)

/** A sentence about trouble in German. What nobody of us said stays as it is. */
export function inGerman(sentence: string): string {
  return germanPhrasebook.say(sentence)
}
