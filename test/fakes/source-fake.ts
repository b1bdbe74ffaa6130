import type { Hono } from 'hono'
import type { SourceKind } from '#shared/links/target.ts'
import type { SourceContext } from '#shared/sources/source.ts'

/** What a fake is told to answer with. Every source knows the first three; the others where its format has them. */
export type Mood = 'good' | 'empty' | 'partial' | 'not-finite' | 'bad-query' | 'stray-rows'

/** A stand-in for one kind of data system that speaks its real format, errors included. */
export type SourceFake = {
  kind: SourceKind
  /** With whose right it is asked; absent: a stored token's. */
  credentials?: SourceContext['credentials']
  baseUrl: string
  /** A link to it, as people paste one. */
  link: string
  moods: readonly Mood[]
  /** Names of what a good and a partly bad answer show: series, or the second column of a table. */
  shows: readonly string[]
  /** What is said of a refused query, and of which, where the source refuses any. */
  refusal?: { says: string; about: string }
  /** The system in a mood. */
  answering: (mood: Mood) => Hono
  /** The system refusing everything with a status, in its own error format. */
  refusing: (status: number) => Hono
}
