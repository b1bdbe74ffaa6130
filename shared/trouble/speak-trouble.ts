import { failureCodes, type FailureCode, type FailureValue } from '../kit/failure.ts'

/** Says a sentence in another language, or as it is. */
export type Say = (sentence: string) => string

/** What holds one sentence about trouble, or a list of them, in anything that messages and the API carry. */
const told = new Set(['sentence', 'lastError', 'trouble', 'refusal', 'warnings'])

/** Other people's data, much of it: nothing in there is said by us. */
const foreign = new Set(['series', 'times', 'table', 'lines', 'labels', 'annotations', 'payload'])

/** A failure in another language. Its code, and what it is about, stay. */
export function speakFailure(failure: FailureValue, say: Say): FailureValue {
  const { detail, next } = failure
  return {
    ...failure,
    message: say(failure.message),
    ...(detail === undefined ? {} : { detail: say(detail) }),
    ...(next?.do === 'open' ? { next: { ...next, label: say(next.label) } } : {}),
  }
}

/** A copy of plain data in which what it says about trouble is said in another language. */
export function speakTrouble(value: unknown, say: Say): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => speakTrouble(one, say))
  if (typeof value !== 'object' || value === null) return value
  const rows = Object.entries(value).map(([key, held]) => [key, speakHeld(key, held, say)])
  const spoken = Object.fromEntries(rows) as Record<string, unknown>
  return isFailure(spoken) ? speakFailure(spoken, say) : spoken
}

function speakHeld(key: string, held: unknown, say: Say): unknown {
  if (foreign.has(key)) return held
  if (key === 'rejected' && Array.isArray(held)) return held.map((one: unknown) => speakMessage(one, say))
  if (!told.has(key)) return speakTrouble(held, say)
  if (typeof held === 'string') return say(held)
  if (Array.isArray(held)) return held.map((one: unknown) => (typeof one === 'string' ? say(one) : one))
  return speakTrouble(held, say)
}

function speakMessage(one: unknown, say: Say): unknown {
  if (typeof one !== 'object' || one === null || !('message' in one) || typeof one.message !== 'string') return one
  return { ...one, message: say(one.message) }
}

function isFailure(value: Record<string, unknown>): value is FailureValue {
  return failureCodes.includes(value['code'] as FailureCode) && typeof value['message'] === 'string'
}
