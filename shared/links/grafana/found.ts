import type { RangeText } from '../../time/range.ts'
import type { GrafanaSubject } from './target.ts'

/** One thing that a link is about. `base` is a path; `range` where it is not among the link's parameters. */
export type Found = { base: string; subject: GrafanaSubject; range?: RangeText }
