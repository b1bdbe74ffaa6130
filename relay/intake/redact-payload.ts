/** The longest string that is shown whole. */
const longestText = 1000
/** What stands where something was left out for its name. */
const hidden = '•••'

const secretName =
  /pass(?:word|wd|phrase)?$|secret|token|credential|authori[sz]ation|cookie|(?:api|access|private|routing|integration|service)[-_]?key/i
const userInfo = /\/\/[^\s/@]*:[^\s/@]*@/g
const secretParameter = /([?&][^=&?\s]{0,60}(?:pass|secret|token|key|signature|credential)[^=&?\s]{0,60}=)[^&\s"']+/gi
const authorization = /\b(Bearer|Basic) +[\w.~+/=-]{8,}/gi

/**
 * A copy of a payload to be looked at later, without what gives access to anything, and never longer than about
 * `budget` characters. What is cut off costs nothing, however long the payload is.
 */
export function redactPayload(payload: unknown, budget: number): string {
  return JSON.stringify(copy(payload, { left: budget }))
}

type Purse = { left: number }

function copy(value: unknown, purse: Purse): unknown {
  if (typeof value === 'string') return copyText(value, purse)
  if (Array.isArray(value)) return copyList(value, purse)
  if (typeof value === 'object' && value !== null) return copyRecord(value as Record<string, unknown>, purse)
  purse.left -= 8
  return value
}

function copyText(text: string, purse: Purse): string {
  const most = Math.max(0, Math.min(longestText, purse.left))
  // Cut after the secrets are gone, so that no half of one stays; a little more is read than is kept.
  const clean = withoutSecrets(text.slice(0, most + longestText))
  const kept = clean.length > most || text.length > most + longestText ? `${clean.slice(0, most)}…` : clean
  purse.left -= kept.length + 2
  return kept
}

function copyList(list: unknown[], purse: Purse): unknown[] {
  const kept: unknown[] = []
  for (const [index, item] of list.entries()) {
    if (purse.left <= 0) return [...kept, `… ${list.length - index} more`]
    kept.push(copy(item, purse))
  }
  return kept
}

function copyRecord(record: Record<string, unknown>, purse: Purse): Record<string, unknown> {
  const kept: [string, unknown][] = []
  for (const name in record) {
    if (purse.left <= 0) {
      kept.push(['…', 'more'])
      break
    }
    const shown = name.slice(0, 200)
    purse.left -= shown.length + 4
    kept.push([shown, secretName.test(shown) ? hidden : copy(record[name], purse)])
  }
  return Object.fromEntries(kept)
}

function withoutSecrets(text: string): string {
  return text
    .replace(userInfo, `//${hidden}@`)
    .replace(secretParameter, `$1${hidden}`)
    .replace(authorization, `$1 ${hidden}`)
}
