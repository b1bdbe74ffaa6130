import { Failure, toFailure } from '../../kit/failure.ts'
import type { LogLine } from '../../model/log-line.ts'
import type { LogSource } from '../log-source.ts'
import { newestFirst, pageBack } from '../seen-lines.ts'
import { askObject } from './ask-kubernetes.ts'
import { findPlaces } from './find-places.ts'
import { knownLabels, readPodsQuery, select, writeNames } from './pods-query.ts'
import { readPlace } from './read-container.ts'
import { readPaths, versionRequest } from './requests.ts'
import { Version } from './wire.ts'

const mostLines = 5000

export const kubernetesSource: LogSource = {
  id: 'kubernetes',
  title: 'Kubernetes',
  readPaths,
  labelNames: () => Promise.resolve(knownLabels),
  select,
  write: writeNames,

  async read({ query: text, search, ...asked }, connection, context) {
    const query = readPodsQuery(text)
    const places = await findPlaces(query, connection, context)
    return pageBack(asked, mostLines, async (window, limit) => {
      const outcomes = await Promise.allSettled(
        places.map(place => readPlace({ query, search, window, limit }, place, connection, context)),
      )
      return newestFirst(linesOf(outcomes)).slice(0, limit)
    })
  },

  async check(connection, context) {
    try {
      const version = Version.safeParse(await askObject(context, versionRequest(connection, context)))
      if (!version.success) throw new Failure('bad-answer', 'It does not answer as Kubernetes does.')
      const { gitVersion } = version.data
      return { ok: true, sentence: `Connected: Kubernetes ${gitVersion}.`, version: gitVersion }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

/** A pod that has ended, or a container without an earlier run, takes nothing from the others. @throws Failure of the first when all of them fail */
function linesOf(outcomes: readonly PromiseSettledResult<LogLine[]>[]): LogLine[] {
  const refused = outcomes.filter(outcome => outcome.status === 'rejected')
  const [first] = refused
  const severe = refused.find(({ reason }) => !['not-found', 'bad-query'].includes(toFailure(reason).code))
  if (severe) throw severe.reason
  if (first && refused.length === outcomes.length) throw first.reason
  return outcomes.flatMap(outcome => (outcome.status === 'fulfilled' ? outcome.value : []))
}
