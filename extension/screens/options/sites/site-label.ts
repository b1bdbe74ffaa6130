import { allSites, patternLabel } from '../../host-pattern.ts'
import { words as text } from './words.ts'

/** Whether a pattern is one of those that mean every page of the web. */
export function isAllSites(pattern: string): boolean {
  return patternLabel(pattern) === patternLabel(allSites)
}

/** A granted pattern, as the person would call it. */
export function siteLabel(pattern: string): string {
  return isAllSites(pattern) ? text.everySite : patternLabel(pattern)
}
