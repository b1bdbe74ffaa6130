import type { Target } from './target.ts'

/** One family of links: all that one product's pages look like. Ships in every page, so it stays small and imports nothing big. */
export type LinkFamily = {
  id: string
  /** What the link means, panel by panel; empty when it is none of this family's. Never throws. */
  parse: (url: URL) => Target[]
  /** Links as people paste them, each with the number of panels it stands for. Tested against every family. */
  examples: { url: string; panels: number }[]
}
