/** Answers by question: the same question in flight is asked once, and an answer serves again for a while. */
export type AnswerCache<T> = {
  /** @param fresh look past kept answers; one in flight is joined all the same */
  answer: (question: string, ask: () => Promise<T>, fresh: boolean) => Promise<T>
  clear: () => void
}

export type CacheLimits = { keepFor: number; most: number; now: () => number }

/** @param limits `keepFor` in milliseconds; `most` kept answers, the least lately used go first */
export function createAnswerCache<T>({ keepFor, most, now }: CacheLimits): AnswerCache<T> {
  const inFlight = new Map<string, Promise<T>>()
  const kept = new Map<string, { value: T; at: number }>()
  let age = 0

  function lookUp(question: string): { value: T } | undefined {
    const found = kept.get(question)
    if (!found) return undefined
    kept.delete(question)
    if (now() - found.at >= keepFor) return undefined
    kept.set(question, found) // to the end: lately used
    return found
  }

  function keep(question: string, value: T): void {
    kept.delete(question)
    kept.set(question, { value, at: now() })
    const oldest = kept.keys().next()
    if (kept.size > most && !oldest.done) kept.delete(oldest.value)
  }

  return {
    async answer(question, ask, fresh) {
      const found = fresh ? undefined : lookUp(question)
      if (found) return found.value
      const running = inFlight.get(question)
      if (running) return running
      const asked = age
      const started = ask().then(value => {
        if (asked === age) keep(question, value) // not what was asked before everything was forgotten
        return value
      })
      inFlight.set(question, started)
      const settle = () => inFlight.get(question) === started && inFlight.delete(question)
      started.then(settle, settle)
      return started
    },
    clear() {
      age += 1
      kept.clear()
      inFlight.clear()
    },
  }
}
