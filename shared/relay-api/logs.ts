import * as z from 'zod'
import { LogLine, LogsWhy } from '../model/log-line.ts'

export const mostLines = 500

const values = z.union([z.string().max(2000), z.array(z.string().max(2000)).max(200)])

/** What is asked of logs, whichever chart they belong to. Ends as a link writes them; a cursor is the answer's own. */
export const logsAsked = {
  from: z.string().max(64).optional(),
  to: z.string().max(64).optional(),
  zone: z.string().max(64).optional(),
  /** Labels of the series that are looked at: more exact than those of the chart's query. */
  labels: z
    .record(z.string().max(200), values)
    .refine(labels => Object.keys(labels).length <= 100, 'must have 100 labels at most')
    .optional(),
  /** Names of labels that are left out of the question. */
  without: z.array(z.string().max(200)).max(100).optional(),
  /** Only lines that hold this text, whatever its case. */
  q: z.string().max(500).optional(),
  cursor: z.string().max(100_000).optional(),
  limit: z.number().int().min(1).max(mostLines).default(mostLines),
}

/** POST /connections/{id}/logs-preview: what a connection would be asked for a chart, with other options than it has. */
export const LogsPreview = z
  .object({
    url: z.string().max(16_384),
    part: z.number().int().min(0).default(0),
    from: logsAsked.from,
    to: logsAsked.to,
    zone: logsAsked.zone,
    /** In the place of the connection's own. Absent: as they are kept. */
    options: z.record(z.string(), z.unknown()).optional(),
  })
  .meta({ id: 'LogsPreview' })
export type LogsPreview = z.infer<typeof LogsPreview>

/** POST /logs/query: the logs that belong to a chart's link, or what a log connection answers to a query of its own. */
export const LogsQuery = z
  .object({
    url: z.string().max(16_384).optional(),
    part: z.number().int().min(0).default(0),
    /** The log connection. With `url`: absent, the first that has this chart's logs. */
    connection: z.string().max(100).optional(),
    /** In the log system's own language, in the place of `url`. */
    query: z.string().max(16_384).optional(),
    ...logsAsked,
  })
  .meta({ id: 'LogsQuery' })
export type LogsQuery = z.infer<typeof LogsQuery>

export const LogsAnswer = z
  .object({
    /** Newest first. */
    lines: z.array(LogLine),
    /** Where the next page begins; null where there is nothing older in the range. */
    next: z.string().nullable(),
    why: LogsWhy,
    /** The same question in the log system's own pages, where its connection says how. */
    openUrl: z.string().nullable(),
    /** All connections that may have this chart's logs. */
    places: z.array(z.object({ id: z.string(), name: z.string() })),
  })
  .meta({ id: 'LogsAnswer' })
export type LogsAnswer = z.infer<typeof LogsAnswer>

export const LogsPreviewed = LogsAnswer.pick({ lines: true, why: true, openUrl: true })
  .extend({
    /** Why there are no lines, where the question itself is wrong. */
    trouble: z.string().nullable(),
  })
  .meta({ id: 'LogsPreviewed' })
export type LogsPreviewed = z.infer<typeof LogsPreviewed>
