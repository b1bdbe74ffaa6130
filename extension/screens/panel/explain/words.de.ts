import type { Words } from './words.en.ts'

export const words: Words = {
  never: (limit, now) => `In dieser Zeit nie ${limit}, jetzt ${now}.`,
  still: (limit, since, now) => `${limit} seit ${since}, jetzt ${now}.`,
  over: (limit, since, now, until) => `Um ${since} ${limit} erreicht, jetzt ${now}, seit ${until} wieder zurück.`,
  noData: limit => `Der Alarm gilt bei ${limit}; in dieser Zeit gibt es keine Daten.`,
}
