/** A quick action as it was written: its name, and the rest of its line. */
export type WrittenAction = { name: string; given: string }

/**
 * Takes the quick actions out of a text. One is a line of its own that begins with a known name; not in code, not in
 * quotes. Everything else stays as it is.
 */
export function parseQuickActions(text: string, names: readonly string[]): { rest: string; actions: WrittenAction[] } {
  const kept: string[] = []
  const actions: WrittenAction[] = []
  let fence: string | null = null
  let justTaken = false
  for (const line of text.split(/\r?\n/)) {
    const action = fence === null ? readAction(line, names) : undefined
    fence = fenceAfter(line, fence)
    // A line that stood between blank ones leaves one of them, not two.
    const wouldDouble: boolean = justTaken && line.trim() === '' && (kept.at(-1) ?? '').trim() === ''
    if (action) actions.push(action)
    else if (!wouldDouble) kept.push(line)
    justTaken = action !== undefined || wouldDouble
  }
  return actions.length === 0 ? { rest: text, actions } : { rest: kept.join('\n').trim(), actions }
}

function readAction(line: string, names: readonly string[]): WrittenAction | undefined {
  const [, name, given = ''] = /^(\/[a-z_]+)(?:[ \t]+(.*))?$/i.exec(line.trimEnd()) ?? []
  const known = name?.toLowerCase()
  return known !== undefined && names.includes(known) ? { name: known, given: given.trim() } : undefined
}

/** The fence that is open after this line: its characters, which only as many of the same end. */
function fenceAfter(line: string, open: string | null): string | null {
  const [, run = '', info = ''] = /^\s*(?:[-*+] +|\d+[.)] +)*(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (open === null) return run !== '' && !(run.startsWith('`') && info.includes('`')) ? run : null
  return run.startsWith(open) && info.trim() === '' ? null : open
}

/** What follows an action in a rendered template, as it was before its values were escaped for Markdown. */
export function withoutEscapes(given: string): string {
  return given.replaceAll(/<(https?:[^>]*)>/g, '$1').replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
}

/** Names after an action: words, or anything in quotes, with or without their sign. `~a ~"b c" "d e"` → a, b c, d e. */
export function readNames(given: string, sign: '@' | '~'): string[] {
  const words = given.matchAll(/[@~]?"([^"]*)"|([^\s,]+)/g)
  const names = Array.from(words, ([, quoted, bare = '']) => quoted ?? (bare.startsWith(sign) ? bare.slice(1) : bare))
  return [...new Set(names.map(name => name.trim()).filter(name => name !== ''))]
}
