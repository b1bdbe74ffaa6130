import { setTimeout as pause } from 'node:timers/promises'

/**
 * Asks until the answer is neither false, null nor undefined, and gives it back. A throw counts as "not yet".
 * @param what is waited for, in words, for the message when it never comes
 * @throws when it takes longer than `ms`, with the last error or answer
 */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T> | T,
  { ms = 20_000, every = 50, also }: { ms?: number; every?: number; also?: () => string } = {},
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + ms
  let last: unknown
  do {
    try {
      const answer = await ask()
      if (answer !== false && answer !== null && answer !== undefined) {
        return answer as Exclude<T, false | null | undefined>
      }
      last = answer
    } catch (thrown) {
      last = thrown
    }
    await pause(every)
  } while (Date.now() < end)
  throw new Error(`Waited ${ms} ms in vain for ${what}; last: ${String(last)}${also ? `\n${also()}` : ''}`)
}
