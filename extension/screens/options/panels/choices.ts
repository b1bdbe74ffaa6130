import type { english } from './words.en.ts'

type Choice = { value: string; label: string }

/** By itself, never, and a few intervals; one that was laid down stands among them. */
export function refreshChoices(chosen: number | null, text: typeof english.refreshes): Choice[] {
  const usual = [30, 60, 300]
  const seconds = [...new Set([...usual, ...(chosen ? [chosen] : [])])].sort((one, other) => one - other)
  return [
    { value: 'null', label: text.auto },
    { value: '0', label: text.off },
    ...seconds.map(every => ({
      value: String(every),
      label: every % 60 === 0 ? text.minutes(every / 60) : text.seconds(every),
    })),
  ]
}

/** The computer's own zone, UTC, and every zone that the browser knows; one that was chosen under another name, too. */
export function zoneChoices(chosen: string, ofBrowser: (zone: string) => string): Choice[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const others = [...Intl.supportedValuesOf('timeZone'), ...(chosen === 'browser' ? [] : [chosen])]
  const named = [...new Set(others)].filter(zone => zone !== 'UTC').sort()
  return [
    { value: 'browser', label: ofBrowser(own) },
    { value: 'UTC', label: 'UTC' },
    ...named.map(zone => ({ value: zone, label: zone.replaceAll('_', ' ') })),
  ]
}
