import type { Labels } from '../../model/labels.ts'
import type { LogLine } from '../../model/log-line.ts'
import { readNanoseconds } from '../nanoseconds.ts'
import { readLine } from '../read-line.ts'
import { textFields } from './search-body.ts'
import type { Hit } from './wire.ts'

const mostLabels = 200
const mostValue = 2000

/** A document as a line: its text, and every other field as a label by its path. */
export function toLine({ _source, sort }: Hit): LogLine {
  const labels: Labels = {}
  flatten(_source, '', labels)
  const time = labels['@timestamp'] ?? ''
  const at = readNanoseconds(time) ?? BigInt(Math.trunc(Number(sort[0]) || 0)) * 1_000_000n
  const field = textFields.find(name => (labels[name] ?? '') !== '')
  const text = field === undefined ? JSON.stringify(_source) : (textAt(_source, field) ?? labels[field] ?? '')
  delete labels['@timestamp']
  if (field !== undefined) delete labels[field]
  return readLine(String(at), text, labels)
}

/** The whole text: labels are cut. */
function textAt(source: Record<string, unknown>, path: string): string | null {
  const value = path in source ? source[path] : path.split('.').reduce<unknown>(within, source)
  return typeof value === 'string' ? value : null
}

function within(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined
}

function flatten(value: unknown, path: string, into: Labels): void {
  if (value === null || value === undefined || Object.keys(into).length >= mostLabels) return
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, inner] of Object.entries(value)) flatten(inner, path === '' ? key : `${path}.${key}`, into)
    return
  }
  const plain = Array.isArray(value) ? value.map(asText).join(', ') : asText(value)
  into[path] = plain.slice(0, mostValue)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
