/** A variable as a text names it. */
export type Reference = {
  whole: string
  name: string
  /** `pod` of `${__field.labels.pod}` and `${__field.labels["pod"]}`: what follows the name, in parts. */
  path: string[]
  /** `csv` of `${name:csv}`; the rest after a second colon is its own. */
  format?: string
}

// $name, [[name:format]], ${name.field["key"]:format}
const pattern =
  /\$(\w+)|\[\[(\w+?)(?::(\w+))?\]\]|\$\{(\w+)((?:\.[^\s.:[\]{}]+|\[(?:"[^"]*"|'[^']*'|\d+)\])*)(?::([^}]+))?\}/g

/** The text with what each reference stands for; unknown ones stay as they are written. */
export function replaceReferences(text: string, answer: (reference: Reference) => string | undefined): string {
  if (!text.includes('$') && !text.includes('[[')) return text
  return text.replace(pattern, (...found: (string | undefined)[]) => {
    const whole = found[0] ?? ''
    const name = found[1] ?? found[2] ?? found[4] ?? ''
    const format = found[3] ?? found[6]
    return answer({ whole, name, path: partsOf(found[5] ?? ''), ...(format ? { format } : {}) }) ?? whole
  })
}

function partsOf(path: string): string[] {
  return [...path.matchAll(/\.([^\s.:[\]{}]+)|\["([^"]*)"\]|\['([^']*)'\]|\[(\d+)\]/g)].map(
    found => found[1] ?? found[2] ?? found[3] ?? found[4] ?? '',
  )
}

/** Names of all variables in a text, or in every text of an object. */
export function namesIn(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    replaceReferences(value, ({ name }) => {
      found.add(name)
      return undefined
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) namesIn(part, found)
  }
  return found
}

/** Every text of an object, answered anew; all else as it is. */
export function mapTexts(value: unknown, answer: (text: string) => string): unknown {
  if (typeof value === 'string') return answer(value)
  if (Array.isArray(value)) return value.map(part => mapTexts(part, answer))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapTexts(part, answer)]))
}
