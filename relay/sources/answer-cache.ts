/** Answers by question: the same question at the same time is asked once, and a good answer holds for a short while. */
export type AnswerCache<T> = { get: (question: string, ask: () => Promise<T>) => Promise<T> }

/**
 * @param life milliseconds that a good answer holds; a failure holds for nobody but those who waited for it
 * @param most answers kept; the one longest unused goes first
 */
export function createAnswerCache<T>(life: number, most: number, now: () => number): AnswerCache<T> {
  const asked = new Map<string, { answer: Promise<T>; until: number }>()
  return { get }

  function get(question: string, ask: () => Promise<T>): Promise<T> {
    const known = asked.get(question)
    if (known && known.until > now()) {
      remember(question, known)
      return known.answer
    }
    const entry = { answer: ask(), until: Infinity } // in flight: as long as it takes
    remember(question, entry)
    entry.answer.then(
      () => {
        entry.until = now() + life
      },
      () => {
        if (asked.get(question) === entry) asked.delete(question)
      },
    )
    return entry.answer
  }

  function remember(question: string, entry: { answer: Promise<T>; until: number }): void {
    asked.delete(question)
    asked.set(question, entry)
    for (const [oldest, { until }] of asked) {
      if (asked.size <= most && until > now()) break
      asked.delete(oldest)
    }
  }
}
