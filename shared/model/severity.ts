import * as z from 'zod'
import { severities } from './severities.ts'

export const Severity = z.enum(severities).meta({ id: 'Severity' })
export type Severity = z.infer<typeof Severity>

/** Words that senders use, by our severity. GitLab's table, as of its late versions. */
export const usualSeverityWords: Record<Severity, readonly string[]> = {
  critical: ['critical', 's1', 'p1', 'emergency', 'fatal'],
  high: ['high', 's2', 'p2', 'major', 'page'],
  medium: ['medium', 's3', 'p3', 'error', 'alert'],
  low: ['low', 's4', 'p4', 'warn', 'warning', 'minor'],
  info: ['info', 's5', 'p5', 'debug', 'information', 'notice'],
  unknown: ['unknown'],
}

/** A word for a severity, whatever its case. */
export function findSeverity(word: string): Severity | undefined {
  const wanted = word.trim().toLowerCase()
  return severities.find(severity => usualSeverityWords[severity].includes(wanted))
}

/** A sender's word as a severity; missing or strange words count as critical, as GitLab has it. */
export function readSeverity(word: string | undefined): Severity {
  return findSeverity(word ?? '') ?? 'critical'
}

export function worseSeverity(one: Severity, other: Severity): Severity {
  return severities.indexOf(one) <= severities.indexOf(other) ? one : other
}
