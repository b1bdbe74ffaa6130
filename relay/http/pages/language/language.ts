import type { Context } from 'hono'
import { accepts } from 'hono/accepts'

const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** What the browser asks for first among what the pages speak; English when it asks for neither. */
export function languageOf(c: Context): Language {
  const named = accepts(c, { header: 'Accept-Language', supports: [...languages], default: 'en', match: bestOf })
  return languages.find(language => language === named) ?? 'en'
}

/** `de-AT` is German, too. What is listed first wins among equals; `q=0` means that it is not wanted. */
function bestOf(asked: { type: string; q: number }[]): string {
  const spoken = asked.flatMap(({ type, q }) => {
    const primary = type.split('-')[0]?.toLowerCase()
    const language = languages.find(one => one === primary)
    return language && q > 0 ? [{ language, q }] : []
  })
  return spoken.toSorted((a, b) => b.q - a.q)[0]?.language ?? 'en'
}
