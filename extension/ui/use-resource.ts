import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { toFailure, type FailureValue } from '#shared/kit/failure.ts'

export type Resource<T> = {
  /** The last good answer; stays while a later one is awaited or has failed. */
  value: T | undefined
  /** Why the last try brought nothing; undefined after a good one. */
  failure: FailureValue | undefined
  busy: boolean
  /** Asks again. `load` may be another way to ask for the same thing. */
  refresh: (load?: (signal: AbortSignal) => Promise<T>) => void
}

/**
 * Something that is asked for, kept, and asked for again.
 * A newer question wins over an older one, whatever the order of the answers; nothing is set after the end.
 * @param load asks; called at once, and again with every refresh
 * @param known what is there already, so that nothing is asked at first
 */
export function useResource<T>(load: (signal: AbortSignal) => Promise<T>, known?: T): Resource<T> {
  const [state, setState] = useState<Omit<Resource<T>, 'refresh'>>({
    value: known,
    failure: undefined,
    busy: known === undefined,
  })
  const latest = useRef(load)
  latest.current = load
  const running = useRef<AbortController>(undefined)

  const refresh = useCallback((other?: (signal: AbortSignal) => Promise<T>) => {
    running.current?.abort()
    const life = new AbortController()
    running.current = life
    setState(before => ({ ...before, busy: true }))
    void settle(other ?? latest.current, life.signal, after =>
      setState(before => ({ ...before, ...after, busy: false })),
    )
  }, [])

  useEffect(() => {
    if (known === undefined) refresh()
    return () => running.current?.abort()
  }, [refresh])

  return { ...state, refresh }
}

type Settled<T> = { value: T; failure: undefined } | { failure: FailureValue }

async function settle<T>(
  load: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  keep: (settled: Settled<T>) => void,
): Promise<void> {
  try {
    const value = await load(signal)
    if (!signal.aborted) keep({ value, failure: undefined })
  } catch (thrown) {
    if (!signal.aborted) keep({ failure: toFailure(thrown).value })
  }
}
