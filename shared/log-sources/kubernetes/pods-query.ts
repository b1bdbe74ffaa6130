import { Failure } from '../../kit/failure.ts'
import type { LogLabel, TemplateForm } from '../log-source.ts'

// Kubernetes has no language for logs. Ours: `namespace=shop pod=api-1,api-2 container=app previous`, where `*` stands for any
// letters. Its names have no other signs than letters, digits, dots and dashes, so that nothing needs quotes.

export type PodsQuery = {
  namespace: string
  /** Names, in which `*` may stand; empty: all. */
  pods: readonly string[]
  containers: readonly string[]
  /** The lines of the container before its last restart. */
  previous: boolean
}

export const knownLabels = ['namespace', 'pod', 'container']

const namePattern = /^[a-z\d.*-]+$/

export function select(labels: readonly LogLabel[]): string {
  return labels.map(label => `${label.name}=${writeNames(label)}`).join(' ')
}

/** Names with commas between, in every form of a template alike. */
export function writeNames(label: LogLabel, _form?: TemplateForm): string {
  const names = 'values' in label ? label.values : globsOf(label.pattern)
  return names.filter(name => namePattern.test(name)).join(',') || '*'
}

/** An expression as names with stars; what is more than that is any letters. */
function globsOf(pattern: string): string[] {
  const inner = /^\((?:\?:)?([^()]*)\)$/.exec(pattern)?.[1] ?? pattern
  return inner.split('|').map(one =>
    one
      .replaceAll('\\.', '.')
      .replaceAll(/\.[*+]|\[[^\]]*\][*+]?|\\[a-z][*+]?|\([^()]*\)[*+?]?/g, '*')
      .replaceAll(/[^a-z\d.*-]+/g, '*')
      .replaceAll(/\*+/g, '*'),
  )
}

/** @throws Failure `bad-query` */
export function readPodsQuery(query: string): PodsQuery {
  const words = query.trim().split(/\s+/)
  const found: Record<string, string[]> = {}
  for (const word of words.filter(one => one !== 'previous')) {
    const [name = '', list = ''] = word.split('=')
    const names = list.split(',').filter(one => one !== '')
    if (!knownLabels.includes(name) || names.length === 0 || !names.every(one => namePattern.test(one))) {
      throw new Failure('bad-query', `“${word}” is not one of “namespace=…”, “pod=…”, “container=…” and “previous”.`)
    }
    found[name] = names
  }
  const { namespace = [], pod: pods = [], container: containers = [] } = found
  const [only = ''] = namespace
  if (namespace.length !== 1 || only.includes('*')) {
    throw new Failure('bad-query', 'Name one namespace: “namespace=…”. Kubernetes has no logs of all or of several.')
  }
  return { namespace: only, pods, containers, previous: words.includes('previous') }
}

/** Whether a name is one of these. None: any is. In linear time, whatever the stars. */
export function isNamed(name: string, globs: readonly string[]): boolean {
  return globs.length === 0 || globs.some(glob => fits(name, glob.split('*')))
}

function fits(name: string, parts: readonly string[]): boolean {
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return name === first
  if (!name.startsWith(first)) return false
  let at = first.length
  for (const part of rest) {
    const found = name.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return name.length - last.length >= at && name.endsWith(last)
}
