import type { AlertRule } from '../model/alert-rule.ts'
import { formatDuration } from '../time/durations.ts'
import { conditionText } from './words.ts'

type Given = Pick<AlertRule, 'name' | 'operator' | 'threshold' | 'forSeconds' | 'severity' | 'runbook'> & {
  query: string
}

/**
 * A rule as a file for Prometheus' `rule_files`. Every text is a quoted scalar, so that nothing in it can be taken for YAML;
 * the query stands on lines of its own, because it may end in a comment.
 */
export function prometheusRule(rule: Given): string {
  const { name, operator, threshold, forSeconds, severity, runbook, query } = rule
  const lines = [
    'groups:',
    `  - name: ${quoted(name)}`,
    '    rules:',
    `      - alert: ${quoted(name)}`,
    `        expr: ${quoted(`(${query}\n) ${operator} ${threshold}`)}`,
    ...(forSeconds > 0 ? [`        for: ${formatDuration(forSeconds)}`] : []),
    '        labels:',
    `          severity: ${severity}`,
    '        annotations:',
    `          summary: ${quoted(plain(name))}`,
    `          description: ${quoted(`The value is {{ $value }}. The alert is for ${conditionText(rule)}.`)}`,
    ...(runbook === null ? [] : [`          runbook_url: ${quoted(plain(runbook))}`]),
  ]
  return `${lines.join('\n')}\n`
}

/** Annotations are Go templates: braces that somebody wrote stay braces. */
function plain(text: string): string {
  return text.replaceAll('{{', '{{ "{{" }}')
}

/** JSON's text is YAML's, but for characters that YAML wants escaped and JSON leaves as they are. */
function quoted(text: string): string {
  return JSON.stringify(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD')).replaceAll(
    /[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
