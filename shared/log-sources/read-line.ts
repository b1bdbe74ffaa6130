import type { LogLevel, LogLine } from '../model/log-line.ts'
import type { Labels } from '../model/labels.ts'

/** Characters of a line that are shown; what comes after is only counted. */
const mostText = 16_000

/** A line as it is shown: without colours for terminals, and with a sign in the place of what cannot be printed. */
export function readLine(at: string, text: string, labels: Labels): LogLine {
  const kept = text.slice(0, mostText)
  const shown = kept
    .replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, '') // eslint-disable-line no-control-regex -- terminals' escapes begin so
    .replaceAll(/[\0-\x08\x0b-\x1f\x7f]/g, signOf) // eslint-disable-line no-control-regex -- these are what is looked for
    .trimEnd()
  const cut = text.length - kept.length
  return { at, text: shown, level: levelOf(labels, shown), labels, ...(cut > 0 ? { cut } : {}) }
}

/** The pictures of control characters begin at U+2400. */
function signOf(character: string): string {
  const code = character.charCodeAt(0)
  return code === 0x7f ? '\u2421' : code === 0x0d ? '' : String.fromCharCode(0x2400 + code)
}

const words: Record<string, LogLevel> = {
  emerg: 'critical',
  emergency: 'critical',
  alert: 'critical',
  crit: 'critical',
  critical: 'critical',
  fatal: 'critical',
  panic: 'critical',
  err: 'error',
  error: 'error',
  severe: 'error',
  warn: 'warning',
  warning: 'warning',
  info: 'info',
  information: 'info',
  notice: 'info',
  debug: 'debug',
  trace: 'trace',
  verbose: 'trace',
}

const levelLabels = ['detected_level', 'level', 'severity', 'severity_text', 'log.level', 'loglevel', 'lvl']

/** How bad a line is: by its labels, by what it calls its level (logfmt, JSON), or by its first word. */
function levelOf(labels: Labels, text: string): LogLevel | null {
  for (const name of levelLabels) {
    const level = words[labels[name]?.toLowerCase() ?? '']
    if (level) return level
  }
  const head = text.slice(0, 400)
  const named = /\b(?:level|lvl|severity|loglevel)"?\s*[=:]\s*"?([A-Za-z]+)/i.exec(head)?.[1]
  if (named && words[named.toLowerCase()]) return words[named.toLowerCase()] ?? null
  const glog = /^([IWEF])\d{4} \d/.exec(head)?.[1] // Kubernetes' own programs
  if (glog) return ({ I: 'info', W: 'warning', E: 'error', F: 'critical' } as const)[glog] ?? null
  const first =
    /(?:^|[\s[(])(EMERG|ALERT|CRIT|CRITICAL|FATAL|PANIC|ERROR|ERR|WARN|WARNING|INFO|NOTICE|DEBUG|TRACE)(?=[\s\]):]|$)/
  return words[first.exec(head.slice(0, 120))?.[1]?.toLowerCase() ?? ''] ?? null
}
