import { readPath, valueAt, writePath } from '#shared/format/payload-path.ts'
import { mappedFields, type InletMapping, type MappedField, type PayloadPath } from '#shared/model/mapping.ts'
import { severities, type Severity } from '#shared/model/severities.ts'
import { words } from './words.ts'

/** A mapping as it stands in a form, good or not: everything as it was typed. */
export type MappingDraft = {
  /** JSON; empty: there is none yet. */
  sample: string
  fields: Readonly<Record<MappedField, FieldDraft>>
  /** With commas between them. */
  severityWords: Readonly<Record<Severity, string>>
  endWords: string
}
export type FieldDraft = { path: string; fallback: string }

/** What is wrong, by where it stands in the form. */
export type MappingSpot = 'sample' | MappedField | `${MappedField}.fallback` | `severityWords.${Severity}` | 'endWords'
export type MappingTroubles = Readonly<Partial<Record<MappingSpot, string>>>

/** What a draft means. `mapping` is null where it maps nothing, and absent where it cannot be read. */
export type MappingRead = { payload: unknown; mapping?: InletMapping | null; troubles: MappingTroubles }

export function mappingDraftOf(mapping: InletMapping | undefined): MappingDraft {
  const { fields = {}, severityWords = {}, endWords = [] } = mapping ?? {}
  return {
    sample: mapping ? writePayload(mapping.sample) : '',
    fields: record(mappedFields, field => ({
      path: writePath(fields[field]?.path ?? []),
      fallback: writePath(fields[field]?.fallback ?? []),
    })),
    severityWords: record(severities, severity =>
      Object.keys(severityWords)
        .filter(word => severityWords[word] === severity)
        .join(', '),
    ),
    endWords: endWords.join(', '),
  }
}

export function writePayload(payload: unknown): string {
  return JSON.stringify(payload, null, 2) ?? ''
}

/** Reads what was typed. Paths that lead nowhere in the payload are troubles, but can be tried all the same. */
export function readMappingDraft(draft: MappingDraft): MappingRead {
  const troubles: Partial<Record<MappingSpot, string>> = {}
  const trouble = (spot: MappingSpot, sentence: string) => void (troubles[spot] ??= sentence)
  const { severityWords, endWords } = readWords(draft, trouble)
  const payload = readSample(draft.sample, trouble)
  const fields = readFields(draft, trouble)
  const maps = Object.keys(fields).length > 0 || severityWords !== undefined
  if (Object.keys(troubles).length > 0) return { payload, troubles }
  if (!maps) return { payload, mapping: null, troubles }
  if (draft.sample.trim() === '') trouble('sample', words.troubles.noSample)
  else for (const field of brokenFields(payload, fields)) trouble(field, words.troubles.nothingThere)
  const sample = payload ?? null
  const more = { ...(severityWords ? { severityWords } : {}), ...(endWords ? { endWords } : {}) }
  return { payload, mapping: { sample, fields, ...more }, troubles }
}

type Trouble = (spot: MappingSpot, sentence: string) => void

function readSample(sample: string, trouble: Trouble): unknown {
  if (sample.trim() === '') return undefined
  try {
    const payload: unknown = JSON.parse(sample)
    if (typeof payload === 'object' && payload !== null && !Array.isArray(payload)) return payload
    trouble('sample', words.troubles.noObject)
  } catch {
    trouble('sample', words.troubles.noJson)
  }
  return undefined
}

function readFields({ fields }: MappingDraft, trouble: Trouble): InletMapping['fields'] {
  const read: InletMapping['fields'] = {}
  for (const field of mappedFields) {
    const typed = fields[field]
    if (typed.path.trim() === '') continue
    const path = readOne(typed.path, () => trouble(field, words.troubles.noPath))
    const fallback = readOne(typed.fallback, () => trouble(`${field}.fallback`, words.troubles.noPath))
    if (path) read[field] = { path, ...(fallback ? { fallback } : {}) }
  }
  return read
}

function readOne(text: string, trouble: () => void): PayloadPath | null {
  if (text.trim() === '') return null
  const path = readPath(text)
  if (!path) trouble()
  return path
}

function readWords(draft: MappingDraft, trouble: Trouble): Pick<InletMapping, 'severityWords' | 'endWords'> {
  const meant = new Map<string, { word: string; severity: Severity }>()
  for (const severity of severities) {
    for (const word of splitWords(draft.severityWords[severity])) {
      const lower = word.toLowerCase()
      if (meant.has(lower)) trouble(`severityWords.${severity}`, words.troubles.wordTwice(word))
      meant.set(lower, { word, severity })
    }
  }
  const pairs = [...meant.values()].map(({ word, severity }) => [word, severity] as const)
  const endWords = draft.fields.end_time.path.trim() === '' ? [] : splitWords(draft.endWords)
  return {
    ...(meant.size > 0 ? { severityWords: Object.fromEntries(pairs) } : {}),
    ...(endWords.length > 0 ? { endWords } : {}),
  }
}

function splitWords(typed: string): string[] {
  return typed
    .split(',')
    .map(word => word.trim())
    .filter(word => word !== '')
}

function brokenFields(payload: unknown, fields: InletMapping['fields']): MappedField[] {
  return mappedFields.filter(field => {
    const paths = fields[field]
    return paths && ![paths.path, paths.fallback].some(path => path && valueAt(payload, path) !== undefined)
  })
}

function record<Key extends string, Value>(keys: readonly Key[], of: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map(key => [key, of(key)])) as Record<Key, Value>
}

/** Where in the form the relay's word of trouble belongs: it names `title`, or `mapping.fields.title.path`. */
export function spotOf(field: string | undefined): MappingSpot | undefined {
  const name = field?.replace(/^mapping\.fields\./, '') ?? ''
  if (name.startsWith('mapping.sample')) return 'sample'
  if (name.startsWith('mapping.endWords')) return 'endWords'
  const found = mappedFields.find(known => name === known || name.startsWith(`${known}.`))
  return found && name.startsWith(`${found}.fallback`) ? `${found}.fallback` : found
}
