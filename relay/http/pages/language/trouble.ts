import { useContext } from 'hono/jsx'
import { inGerman } from '#shared/trouble/in-german.ts'
import type { Say } from '#shared/trouble/speak-trouble.ts'
import type { Language } from './language.ts'
import { PageLanguage } from './spoken.ts'

/** How a page says what went wrong: inside, and in the log, that is English. Without an argument as `spoken`. */
export function troubleIn(language: Language = useContext(PageLanguage)): Say {
  return language === 'de' ? inGerman : sentence => sentence
}
