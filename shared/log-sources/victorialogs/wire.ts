import * as z from 'zod'
import { looseArray } from '../../kit/loose.ts'

// POST /select/logsql/query: a JSON object a line. All values are text, and whatever is not of the log itself begins with `_`.

export const Row = z.object({ _time: z.string(), _msg: z.string().default('') }).catchall(z.string().catch(''))
export type Row = z.infer<typeof Row>

export const FieldNames = z.object({ values: looseArray(z.object({ value: z.string() })) })
