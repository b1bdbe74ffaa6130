import type { Comparison } from '../model/comparison.ts'
import type { SampledSeries, WatchedSeries } from '../model/watched-series.ts'
import { holds, worstValue } from './compare.ts'

// A rule's state from one evaluation to the next. Times are UNIX milliseconds.

export type RuleMemory = {
  watched: WatchedSeries[]
  /** The last evaluation that had an answer. */
  evaluatedAt: number | null
  noDataSince: number | null
  lastValue: number | null
}

export type RuleTerms = Comparison & { forMs: number }

export type Advanced = { memory: RuleMemory; fire: WatchedSeries[]; resolve: WatchedSeries[] }

export const newMemory: RuleMemory = { watched: [], evaluatedAt: null, noDataSince: null, lastValue: null }

/** Nobody looked for longer than this: what was pending may have been well in between. */
const gapMs = 5 * 60_000
/** One series is gone for so long while others are there: a pod that is no more. */
const goneMs = 15 * 60_000
/** A firing alert is told of again this often: maintenance ends, and people close what is not over. */
const tellAgainMs = 5 * 60_000

/**
 * What an answer makes of a rule. A series recovers by a value that says so and by nothing else: not by a question that
 * failed (then this is not called), nor by an answer without any series.
 * @param intervalMs how often it is asked
 */
export function advance(
  terms: RuleTerms,
  before: RuleMemory,
  sampled: readonly SampledSeries[],
  { now, intervalMs }: { now: number; intervalMs: number },
): Advanced {
  const unseen = unseenFor(before.evaluatedAt, now, intervalMs)
  const context = { terms, now, gap: Math.max(gapMs, 2 * intervalMs), gone: Math.max(goneMs, 2 * intervalMs), unseen }
  const known = new Map(before.watched.map(series => [series.key, series]))
  const values = sampled.map(({ value }) => value)
  const result: Advanced = {
    memory: {
      watched: [],
      evaluatedAt: now,
      noDataSince: values.length === 0 ? (before.noDataSince ?? now) : null,
      lastValue: worstValue(terms, values),
    },
    fire: [],
    resolve: [],
  }
  for (const sample of sampled) {
    place(result, known.get(sample.key), sample, context)
    known.delete(sample.key)
  }
  for (const missing of known.values()) placeMissing(result, missing, sampled.length > 0, context)
  return result
}

type Context = { terms: RuleTerms; now: number; gap: number; gone: number; unseen: number }

function place(
  result: Advanced,
  before: WatchedSeries | undefined,
  sample: SampledSeries,
  { terms, now, unseen }: Context,
): void {
  if (!holds(terms, sample.value)) {
    if (before?.phase === 'firing') result.resolve.push({ ...before, ...sample })
    return
  }
  const since = before ? (before.phase === 'pending' ? before.since + unseen : before.since) : now
  const known = { ...sample, since, missingSince: null }
  if (before?.phase !== 'firing' && now - since < terms.forMs) {
    result.memory.watched.push({ ...known, phase: 'pending', firedAt: null, toldAt: null })
    return
  }
  const toldAt = before?.toldAt ?? null
  const tells = toldAt === null || now - toldAt >= tellAgainMs
  const series: WatchedSeries = {
    ...known,
    phase: 'firing',
    firedAt: before?.firedAt ?? now,
    toldAt: tells ? now : toldAt,
  }
  result.memory.watched.push(series)
  if (tells) result.fire.push(series)
}

/** Of what has no value now. What fires goes on when nothing at all answers: that is no data, not a recovery. */
function placeMissing(
  result: Advanced,
  before: WatchedSeries,
  othersAnswer: boolean,
  { now, gap, gone }: Context,
): void {
  const missingSince = before.missingSince ?? now
  if (before.phase === 'pending') {
    if (now - missingSince <= gap) result.memory.watched.push({ ...before, missingSince })
    return
  }
  if (!othersAnswer) result.memory.watched.push({ ...before, missingSince: null })
  else if (now - missingSince < gone) result.memory.watched.push({ ...before, missingSince })
  else result.resolve.push(before)
}

/** Time that does not count for what is pending: nobody knows what it was like. A short absence, such as a restart, is none. */
function unseenFor(evaluatedAt: number | null, now: number, intervalMs: number): number {
  if (evaluatedAt === null) return 0
  const gap = now - evaluatedAt
  return gap > Math.max(gapMs, 2 * intervalMs) ? gap - intervalMs : 0
}
