import { formatDate } from './dates.ts'
import { formatChosen, textFormat, type Chosen, type DefaultFormat } from './formats.ts'
import { replaceReferences, type Reference } from './syntax.ts'

/** What texts of one panel are read with. */
export type Scope = {
  chosen: ReadonlyMap<string, Chosen>
  /** UNIX milliseconds. */
  from: number
  to: number
  zone?: string
  dashboard?: string
  org?: string
  /** `__interval` and its kin, where nobody behind us replaces them. */
  macros?: Record<string, string>
}

/** A text with its variables' values in it; unknown names stay as they are written. */
export function interpolate(text: string, scope: Scope, usual: DefaultFormat): string {
  return replaceReferences(text, reference => valueOf(reference, scope, usual))
}

/** A text for people: titles, and names of series with their labels (`${__field.labels.pod}`). */
export function interpolateText(text: string, scope: Scope, labels: Record<string, string> = {}): string {
  return replaceReferences(text, reference => {
    if (reference.name === '__field' && reference.path[0] === 'labels') return labelText(reference.path[1], labels)
    return valueOf(reference, scope, textFormat)
  })
}

function labelText(name: string | undefined, labels: Record<string, string>): string {
  if (name !== undefined) return labels[name] ?? ''
  return Object.entries(labels)
    .map(([label, value]) => `${label}="${value}"`)
    .join(', ')
}

function valueOf(reference: Reference, scope: Scope, usual: DefaultFormat): string | undefined {
  const { name, path, format } = reference
  const chosen = scope.chosen.get(name)
  if (chosen) {
    if (path[0] === 'text') return formatChosen(chosen, 'text', usual)
    return formatChosen(chosen, path[0] === 'value' ? (format ?? 'raw') : format, usual)
  }
  const macro = scope.macros?.[name]
  if (macro !== undefined) return macro
  return builtIn(name, path, format, scope)
}

function builtIn(name: string, path: string[], format: string | undefined, scope: Scope): string | undefined {
  switch (name) {
    case '__from':
      return time(scope.from, format)
    case '__to':
      return time(scope.to, format)
    case '__timezone':
      return scope.zone ?? 'browser'
    case '__dashboard':
      return scope.dashboard
    case '__org':
      return path[0] === 'name' ? undefined : scope.org
    default:
      return undefined
  }
}

function time(at: number, format: string | undefined): string {
  if (format?.startsWith('date')) return formatDate(String(at), format.slice('date:'.length))
  return String(Math.round(at))
}
