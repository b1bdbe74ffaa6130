import { createContext, useContext } from 'hono/jsx'
import type { Language } from './language.ts'

/** The language of the page that is being drawn. What is drawn outside of a page, such as an export, is English. */
export const PageLanguage = createContext<Language>('en')

/**
 * Words in both languages. Within a page they need no argument: the page knows its language. Elsewhere it is the
 * language of the request.
 */
export function spoken<Words extends object>(english: NoInfer<Words>, german: Words) {
  return function wordsIn(language: Language = useContext(PageLanguage)): Words {
    return language === 'de' ? german : english
  }
}

/** A number as its readers write it: 1,234 or 1.234. */
export function numbersIn(language: Language = useContext(PageLanguage)): (value: number) => string {
  const { format } = new Intl.NumberFormat(language)
  return format
}
