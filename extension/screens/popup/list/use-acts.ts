import { useState } from 'preact/hooks'
import type { IncidentAct, KnownIncident, Place } from '#extension/messages/incidents.ts'
import { toFailure } from '#shared/kit/failure.ts'
import type { PopupDeps } from '../popup-deps.ts'
import { words } from '../words.ts'

export type Act = IncidentAct['act']
export type Told = { tone: 'ok' | 'bad'; sentence: string; undo?: () => void }

/** What people do to incidents: shown at once, and taken back with a sentence when the relay refuses. */
export function useActs(deps: PopupDeps, renew: () => void) {
  const [pending, setPending] = useState<ReadonlyMap<string, Partial<KnownIncident>>>(new Map())
  const [told, tell] = useState<Told | null>(null)

  async function act(incident: KnownIncident, what: Act): Promise<void> {
    const key = keyOf(incident)
    const { relay, project, iid } = incident
    tell(null)
    setPending(before => new Map(before).set(key, after(what, deps.now())))
    try {
      await deps.ask('incident/act', { relay, project, iid, act: what })
      const undo = what === 'close' ? () => void act(incident, 'reopen') : undefined
      tell({ tone: 'ok', sentence: words.done[what](iid), ...(undo ? { undo } : {}) })
      renew()
    } catch (thrown) {
      setPending(before => without(before, key))
      tell({ tone: 'bad', sentence: words.notDone(iid, toFailure(thrown).message) })
    }
  }

  return {
    told,
    tell,
    act: (incident: KnownIncident, what: Act) => void act(incident, what),
    /** As it will be, once the relay has heard of it; what the relay says later wins. */
    shown(incident: KnownIncident): KnownIncident {
      return { ...incident, ...pending.get(keyOf(incident)) }
    },
    /** The relay has been heard since: what it says is what holds. */
    settle: () => setPending(new Map()),
  }
}

function after(what: Act, now: number): Partial<KnownIncident> {
  const at = new Date(now).toISOString()
  if (what === 'acknowledge') return { acknowledgedAt: at }
  return what === 'close' ? { state: 'closed', closedAt: at } : { state: 'opened', closedAt: null }
}

export function keyOf({ relay, project, iid }: Place): string {
  return `${relay} ${project} ${iid}`
}

function without<Value>(map: ReadonlyMap<string, Value>, key: string): ReadonlyMap<string, Value> {
  const rest = new Map(map)
  rest.delete(key)
  return rest
}
