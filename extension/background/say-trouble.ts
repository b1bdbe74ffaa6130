import { language } from '#extension/language/language.ts'
import { inGerman } from '#shared/trouble/in-german.ts'
import { speakTrouble, type Say } from '#shared/trouble/speak-trouble.ts'

/** Says a sentence about trouble in the browser's language; null where that is English, as the sentences are. */
export const sayTrouble: Say | null = language === 'de' ? inGerman : null

/** What a page reads by itself, without asking: in the browser's language, as an answer would be. */
export function spoken<T>(value: T): T {
  return sayTrouble ? (speakTrouble(value, sayTrouble) as T) : value
}
