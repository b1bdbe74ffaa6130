import { language } from '#extension/language/language.ts'
import { inGerman } from '#shared/trouble/in-german.ts'
import type { Say } from '#shared/trouble/speak-trouble.ts'

/** Says a sentence about trouble in the browser's language; null where that is English, as the sentences are. */
export const sayTrouble: Say | null = language === 'de' ? inGerman : null
