import { severityNames } from '#shared/look/severity-names.ts'
import type { Severity } from '#shared/model/severity.ts'
import { spokenAtOnce } from './spoken.ts'

const words = spokenAtOnce(severityNames.en, severityNames.de)

/** How bad, in a word. */
export function severityName(severity: Severity): string {
  return words[severity]
}
