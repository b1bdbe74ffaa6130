import { isAllSites, patternLabel } from '../../host-pattern.ts'
import { words as text } from './words.ts'

/** A granted pattern, as the person would call it. */
export function siteLabel(pattern: string): string {
  return isAllSites(pattern) ? text.everySite : patternLabel(pattern)
}
