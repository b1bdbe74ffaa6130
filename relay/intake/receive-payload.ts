import { Failure } from '#shared/kit/failure.ts'

/** Bytes of the largest payload, itself included. */
export const mostBytes = 1024 * 1024
const mostDepth = 100

/**
 * The raw bytes of a webhook as JSON.
 * @throws Failure `too-large` or `bad-input`: too big, too deep, not UTF-8, not JSON
 */
export function readPayload(bytes: Uint8Array): unknown {
  if (bytes.length > mostBytes) throw tooLarge()
  const text = decode(bytes)
  if (depthOf(text) > mostDepth) {
    throw new Failure('too-large', `The payload is nested deeper than ${mostDepth} levels.`)
  }
  try {
    return JSON.parse(text)
  } catch (thrown) {
    const said = thrown instanceof Error ? thrown.message : ''
    throw new Failure('bad-input', 'The payload is not JSON.', { detail: said.slice(0, 200) }, thrown)
  }
}

export function tooLarge(): Failure {
  return new Failure('too-large', 'The payload is larger than 1 MiB.')
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (thrown) {
    throw new Failure('bad-input', 'The payload is not UTF-8 text.', {}, thrown)
  }
}

/** The deepest nesting, counted before parsing so that a bomb is never built. Brackets inside strings do not count. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let index = 0; index < text.length; index++) {
    const char = text[index]
    if (inString) {
      if (char === '\\') index++
      else if (char === '"') inString = false
    } else if (char === '"') inString = true
    else if (char === '{' || char === '[') deepest = Math.max(deepest, ++depth)
    else if (char === '}' || char === ']') depth--
  }
  return deepest
}
