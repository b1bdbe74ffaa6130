import {
  noticeChanges,
  type Destination,
  type DestinationKind,
  type DestinationRule,
} from '#shared/model/destination.ts'
import { kindFields, type KindField } from './kind-fields.ts'

/** A destination as it stands in its form. */
export type DestinationDraft = {
  kind: DestinationKind
  name: string
  /** By part and name. */
  fields: Readonly<Record<string, string>>
  rule: DestinationRule
}

export function keyOf({ part, name }: Pick<KindField, 'part' | 'name'>): string {
  return `${part}.${name}`
}

export function newDraft(): DestinationDraft {
  const rule: DestinationRule = {
    changes: [...noticeChanges],
    minSeverity: 'unknown',
    quietHours: null,
    digestMinutes: 0,
  }
  return { kind: 'slack', name: '', fields: {}, rule }
}

export function draftOf({ kind, name, options, rule }: Destination): DestinationDraft {
  const shown = kindFields[kind].filter(({ part }) => part === 'options')
  return {
    kind,
    name,
    rule,
    fields: Object.fromEntries(shown.map(field => [keyOf(field), asText(options[field.name])])),
  }
}

/**
 * What is sent to have it so. Secrets that were left empty stay as they are.
 * @param before options that the form does not know stay as well
 */
export function bodyOf({ kind, name, fields, rule }: DestinationDraft, before: Destination['options'] = {}) {
  const options = { ...before }
  const secret: Record<string, string> = {}
  for (const field of kindFields[kind]) {
    const typed = fields[keyOf(field)]?.trim() ?? ''
    if (field.part === 'secret') {
      if (typed) secret[field.name] = typed
    } else if (!typed) delete options[field.name]
    else options[field.name] = field.many ? typed.split(/[\s,;]+/).filter(Boolean) : typed
  }
  return { name: name.trim(), options, secret, rule }
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : ''
}
