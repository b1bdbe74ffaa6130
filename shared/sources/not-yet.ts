import { Failure } from '../kit/failure.ts'
import type { SourceKind } from '../links/target.ts'
import type { Source } from './source.ts'

/** Holds the place of a source whose adapter is being written. */
export function notYet<Kind extends SourceKind>(id: Kind, title: string): Source<Kind> {
  return {
    id,
    title,
    readPaths: [],
    query: target => {
      throw new Failure('unsupported', `Tocsin cannot draw ${title} yet.`, {
        next: { do: 'open', url: target.openUrl, label: `Open in ${title}` },
      })
    },
    check: async () => ({ ok: false, sentence: `Tocsin cannot ask ${title} yet.` }),
  }
}
