import { createContext, type ComponentChildren } from 'preact'
import type { Ask } from '#extension/messages/transport.ts'
import { useResource } from '#extension/ui/use-resource.ts'

/** Whether a letter or sign alone is a key. */
export const SingleKeys = createContext(true)

/** As the person chose it in the settings. */
export function ChosenKeys({ ask, children }: { ask: Ask; children: ComponentChildren }) {
  const chosen = useResource(() => ask('shortcuts/get', {}))
  return <SingleKeys.Provider value={chosen.value?.singleKeys ?? true}>{children}</SingleKeys.Provider>
}
