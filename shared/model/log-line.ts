import * as z from 'zod'
import { ConnectionKind } from './connection.ts'
import { Labels } from './labels.ts'

export const logLevels = ['critical', 'error', 'warning', 'info', 'debug', 'trace'] as const
export const LogLevel = z.enum(logLevels).meta({ id: 'LogLevel' })
export type LogLevel = z.infer<typeof LogLevel>

/** One line of a log. Foreign text throughout. */
export const LogLine = z
  .object({
    /** UNIX nanoseconds as decimal digits: more than a JSON number holds. */
    at: z.string().regex(/^\d{1,20}$/),
    text: z.string(),
    /** Characters that were left out of a line that is too long to be shown. */
    cut: z.number().int().optional(),
    /** Null: the line does not say. */
    level: LogLevel.nullable(),
    labels: Labels,
  })
  .meta({ id: 'LogLine' })
export type LogLine = z.infer<typeof LogLine>

/** Why these lines: what was asked, and where each of its labels came from. */
export const LogsWhy = z
  .object({
    connection: z.object({ id: z.string(), name: z.string(), kind: ConnectionKind }),
    /** In the log system's own language. */
    query: z.string(),
    labels: z.array(
      z.object({
        /** As the chart has it. */
        name: z.string(),
        /** As the log system has it. */
        as: z.string(),
        /** Its values, or the expression that it must match. */
        value: z.string(),
        from: z.enum(['query', 'series']),
      }),
    ),
    /** Labels of the chart that the log system does not know, or that were left out by hand. */
    dropped: z.array(z.object({ name: z.string(), reason: z.enum(['unknown', 'left-out']) })),
  })
  .meta({ id: 'LogsWhy' })
export type LogsWhy = z.infer<typeof LogsWhy>
