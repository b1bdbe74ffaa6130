import { fullName } from '../../../format/series-name.ts'
import type { Labels } from '../../../model/labels.ts'

/**
 * A series' name as Grafana's backend writes it: `{{pod}}` is a label, nothing is all of them.
 * Empty where what differs between the series is the name (`__auto`): the panel then works it out.
 */
export function legendOf(format: string, labels: Labels, expr: string): string {
  if (format === '__auto') return Object.keys(labels).length > 0 ? '' : expr
  const template = format === '__verbose' || format === '__custom' ? '' : format
  if (template === '') return fullName(labels) || expr
  const filled = template.replace(/\{\{\s*([^{}]*?)\s*\}\}/g, (_, label: string) => labels[label] ?? '')
  return filled.trim() === '' ? fullName(labels) || expr : filled
}
