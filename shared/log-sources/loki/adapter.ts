import { Failure, toFailure } from '../../kit/failure.ts'
import type { LogLine } from '../../model/log-line.ts'
import type { LogSource } from '../log-source.ts'
import { readLine } from '../read-line.ts'
import { pageBack } from '../seen-lines.ts'
import { askLoki } from './ask-loki.ts'
import { searching, select, writeLogql } from './logql.ts'
import { buildInfoRequest, labelsRequest, linesRequest, readPaths } from './requests.ts'
import { BuildInfo, LabelNames, Matrix, Streams } from './wire.ts'

/** What most servers give at once (`max_entries_limit_per_query`). */
const mostEntries = 5000

export const lokiSource: LogSource = {
  id: 'loki',
  title: 'Loki',
  readPaths,

  async labelNames(window, connection, context) {
    const ask = () => askLoki(context, labelsRequest(window, connection, context))
    const parsed = LabelNames.safeParse(await (context.remember ? context.remember('labels', ask) : ask()))
    if (parsed.success) return parsed.data.data
    throw new Failure('bad-answer', 'Loki did not tell its labels as it does.')
  },

  select,
  write: writeLogql,

  read({ query, search, ...asked }, connection, context) {
    return pageBack(asked, mostEntries, async (window, limit) => {
      const request = linesRequest({ query: searching(query, search), window, limit }, connection, context)
      return linesOf(await askLoki(context, request))
    })
  },

  async check(connection, context) {
    try {
      const to = BigInt(context.now()) * 1_000_000n
      const window = { from: to - 3_600_000_000_000n, to }
      const labels = LabelNames.safeParse(await askLoki(context, labelsRequest(window, connection, context)))
      if (!labels.success) throw new Failure('bad-answer', 'It does not answer as Loki does.')
      const build = BuildInfo.safeParse(await askLoki(context, buildInfoRequest(connection, context)).catch(() => null))
      return build.success
        ? { ok: true, sentence: `Connected: Loki ${build.data.version}.`, version: build.data.version }
        : { ok: true, sentence: 'Connected: it answers as Loki does.' }
    } catch (thrown) {
      return { ok: false, sentence: toFailure(thrown).message }
    }
  },
}

function linesOf(body: unknown): LogLine[] {
  const parsed = Streams.safeParse(body)
  if (parsed.success) {
    return parsed.data.data.result.flatMap(({ stream, values }) =>
      values.map(([at, text, extras]) =>
        readLine(at, text, { ...stream, ...extras?.structuredMetadata, ...extras?.parsed }),
      ),
    )
  }
  if (Matrix.safeParse(body).success) {
    throw new Failure('unsupported', 'This query counts lines: it answers with numbers, not with logs.')
  }
  throw new Failure('bad-answer', 'Loki did not answer with lines.')
}
