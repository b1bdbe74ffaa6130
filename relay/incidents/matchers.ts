import { RE2JS } from 're2js'
import { Failure } from '#shared/kit/failure.ts'
import type { Alert } from '#shared/model/alert.ts'
import type { Matcher } from '#shared/model/matcher.ts'

/** What matchers look at. `intake` is the kind of the inlet; empty when that is gone. */
export type AlertFacts = Pick<Alert, 'title' | 'severity' | 'environment' | 'service' | 'labels'> & { intake: string }

/** Whether an alert fits. */
export type Fits = (facts: AlertFacts) => boolean

/** How much of a text a regular expression looks at, in characters. */
const mostCharacters = 1024
/** Steps of a compiled expression. Time goes with steps × characters: this keeps the worst below a quarter of a second. */
const mostSteps = 1500

/**
 * Makes a test of matchers: all must hold, none at all holds always. A label that is missing counts as empty, as
 * Prometheus has it. Expressions are RE2's, as everywhere in Prometheus, and anchored: they take linear time, so that
 * no expression of an admin's can stop the relay.
 * @param path where the matchers stand, for the error
 * @throws Failure `bad-shape` naming `matchers.0.value`, when an expression cannot be used
 */
export function compileMatchers(matchers: readonly Matcher[], path = 'matchers'): Fits {
  const tests = matchers.map((matcher, index) => compileOne(matcher, `${path}.${index}.value`))
  return facts => tests.every(test => test(facts))
}

function compileOne({ field, op, value }: Matcher, path: string): Fits {
  if (op === '=') return facts => readField(facts, field) === value
  if (op === '!=') return facts => readField(facts, field) !== value
  const expression = compileExpression(value, path)
  const wanted = op === '=~'
  return facts => expression.testExact(readField(facts, field).slice(0, mostCharacters)) === wanted
}

function compileExpression(value: string, path: string): RE2JS {
  const expression = tryCompile(value, path)
  if (expression.programSize() <= mostSteps) return expression
  throw new Failure('bad-shape', `${path}: this regular expression is too big. Repeat less in it.`, { field: path })
}

function tryCompile(value: string, path: string): RE2JS {
  try {
    return RE2JS.compile(value, RE2JS.DOTALL)
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : undefined
    const sentence = `${path}: this is not a regular expression that RE2 can read.`
    throw new Failure('bad-shape', sentence, { field: path, detail }, thrown)
  }
}

function readField(facts: AlertFacts, field: string): string {
  if (field.startsWith('label:')) {
    const name = field.slice('label:'.length)
    return Object.hasOwn(facts.labels, name) ? (facts.labels[name] ?? '') : ''
  }
  const own: Record<string, string | null> = {
    severity: facts.severity,
    environment: facts.environment,
    service: facts.service,
    title: facts.title,
    intake: facts.intake,
  }
  return own[field] ?? ''
}
