/** Answers by question: the same question at the same time is asked once, and a good answer holds for a short while. */
export type AnswerCache<T> = { get: (question: string, ask: () => Promise<T>) => Promise<T> }

/**
 * @param life milliseconds that a good answer holds; a failure holds for nobody but those who waited for it
 * @param most answers kept; the one longest unused goes first
 */
export function createAnswerCache<T>(life: number, most: number, now: () => number): AnswerCache<T> {
  type Entry = { answer: Promise<T>; until: number }
  const asked = new Map<string, Entry>()
  return { get }

  function get(question: string, ask: () => Promise<T>): Promise<T> {
    const known = asked.get(question)
    if (known && known.until > now()) {
      remember(question, known)
      return known.answer
    }
    const entry: Entry = { answer: ask(), until: Infinity } // in flight: as long as it takes
    remember(question, entry)
    void settle(question, entry)
    return entry.answer
  }

  async function settle(question: string, entry: Entry): Promise<void> {
    try {
      await entry.answer
      entry.until = now() + life
    } catch {
      if (asked.get(question) === entry) asked.delete(question) // told to those who wait; the next one asks anew
    }
  }

  function remember(question: string, entry: Entry): void {
    asked.delete(question)
    asked.set(question, entry)
    for (const [oldest, { until }] of asked) {
      if (asked.size <= most && until > now()) break
      asked.delete(oldest)
    }
  }
}
