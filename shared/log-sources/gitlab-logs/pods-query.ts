import { Failure } from '../../kit/failure.ts'
import type { LogLabel } from '../log-source.ts'

/** As the addresses of GitLab's own logs have them. */
const parts = { environment_name: 'environment_name', pod: 'pod_name', container: 'container_name' } as const

export const knownLabels = Object.keys(parts)

/** `environment_name=production pod_name=web-1` */
export function select(labels: readonly LogLabel[]): string {
  return labels.map(label => `${parts[label.name as keyof typeof parts]}=${write(label)}`).join(' ')
}

/** One value only is ever asked. An expression, or several, are asked as all. */
export function write(label: LogLabel): string {
  return 'values' in label && label.values.length === 1 ? encodeURIComponent(label.values[0] ?? '') : ''
}

/** @throws Failure `bad-query` */
export function readQuery(query: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const word of query.split(/\s+/).filter(one => one !== '')) {
    const [name = '', value = ''] = word.split('=')
    if (!(Object.values(parts) as string[]).includes(name) || !isEncoded(value)) {
      throw new Failure(
        'bad-query',
        `“${word}” is not one of “environment_name=…”, “pod_name=…” and “container_name=…”.`,
      )
    }
    if (value !== '') found[name] = decodeURIComponent(value)
  }
  return found
}

function isEncoded(text: string): boolean {
  return /^(?:[^%]|%[\dA-Fa-f]{2})*$/.test(text) && !/%[89A-Fa-f]/.test(text)
}
