import { useState } from 'preact/hooks'
import { toFailure, type NextStep } from '#shared/kit/failure.ts'
import type { PanelDeps } from '../panel-deps.ts'
import { words } from '../words.ts'

/** Takes the next step that an error card offers; `trouble` says why one did not work. */
export function useNextStep(deps: PanelDeps, again: () => void) {
  const [trouble, setTrouble] = useState<string>()

  async function allow(origin: string): Promise<void> {
    // Firefox shows no question for a frame in a foreign page; the settings page can ask there.
    const granted = await deps.allow(origin).catch(() => null)
    if (granted === null) await deps.ask('panel/options', { section: 'sites' })
    else if (granted) again()
    else setTrouble(words.allowRefused)
  }

  async function step(next: NextStep): Promise<void> {
    if (next.do === 'allow') return allow(next.origin)
    if (next.do === 'pair') await deps.ask('panel/options', { section: 'relay' })
    if (next.do === 'options') await deps.ask('panel/options', { section: next.section })
    if (next.do === 'try-again') again()
  }

  function take(next: NextStep): void {
    setTrouble(undefined)
    step(next).catch(thrown => setTrouble(toFailure(thrown).message))
  }

  return { take, trouble }
}
