import type { Panel } from '#shared/model/panel.ts'
import type { Deps } from '../deps.ts'
import type { Egress, EgressScope } from '../security/egress.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { AnswerCache } from './answer-cache.ts'

/** What asking a source takes. */
export type SourceDeps = Deps & {
  secretBox: SecretBox
  egress: (scope: EgressScope) => Egress
  panels: AnswerCache<Panel>
  /** What connections say of themselves, for some minutes. */
  memory: AnswerCache<unknown>
  /** Ends with the relay. */
  signal: AbortSignal
}
