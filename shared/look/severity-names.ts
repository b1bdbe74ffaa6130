import type { Severity } from '../model/severity.ts'

/** How bad, in a word. */
export const severityNames: Record<'en' | 'de', Record<Severity, string>> = {
  en: { critical: 'Critical', high: 'High', medium: 'Medium', low: 'Low', info: 'Info', unknown: 'Unknown' },
  de: {
    critical: 'Kritisch',
    high: 'Hoch',
    medium: 'Mittel',
    low: 'Niedrig',
    info: 'Hinweis',
    unknown: 'Unbekannt',
  },
}
