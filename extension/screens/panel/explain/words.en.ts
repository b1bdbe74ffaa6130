import type { Wording } from '#extension/language/spoken.ts'
import { explainWords } from '#shared/alerting/explain-words.ts'

export const english = { ...explainWords }

export type Words = Wording<typeof english>
