import type { Wording } from '#shared/kit/wording.ts'
import { language } from './language.ts'

export type { Wording }

type Translations = { words: object }

const unlearned = new Set<() => Promise<void>>()

/**
 * Words with their translation, which is fetched by `speak` and written over the English: a browser that speaks English never
 * loads it. Objects stay the same ones, so a part may be held in a constant; a single word must be read where it is said.
 */
export function spoken<English extends object>(english: English, german: () => Promise<Translations>): English {
  if (language === 'de') unlearned.add(async () => overwrite(english, (await german()).words))
  return english
}

/** For the few words of scripts that come as one file: both languages are in it. */
export function spokenAtOnce<English extends object>(english: English, german: Wording<English>): English {
  if (language === 'de') overwrite(english, german)
  return english
}

/** Learns the words of all that is loaded so far. To be waited for before anything is drawn, and after loading more. */
export async function speak(): Promise<void> {
  if (globalThis.document) document.documentElement.lang = language
  const lessons = [...unlearned]
  unlearned.clear()
  await Promise.all(lessons.map(learn => learn()))
}

function overwrite(words: object, translated: object): void {
  for (const [key, said] of Object.entries(translated)) {
    const before: unknown = Reflect.get(words, key)
    if (isGroup(before) && isGroup(said)) overwrite(before, said)
    else Reflect.set(words, key, said)
  }
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
