const languages = ['en', 'de'] as const
export type Language = (typeof languages)[number]

/** What the browser speaks with its person, where Tocsin speaks it too; otherwise English. */
export const language: Language = spokenLanguage(globalThis.navigator?.language)

/** @param tag of BCP 47, such as `de-AT` */
function spokenLanguage(tag: string | undefined): Language {
  const primary = tag?.split('-')[0]?.toLowerCase()
  return languages.find(known => known === primary) ?? 'en'
}
