import * as z from 'zod'

/** An array of foreign rows: the good ones are kept, the others dropped. A missing array is empty. */
export function looseArray<T extends z.ZodType>(row: T) {
  return z
    .array(z.unknown())
    .catch([])
    .transform(rows => rows.flatMap(given => goodRow(row, given)))
}

function goodRow<T extends z.ZodType>(row: T, given: unknown): z.output<T>[] {
  const parsed = row.safeParse(given)
  return parsed.success ? [parsed.data] : []
}

/** The first thing zod found wrong, as a path and a sentence. */
export function firstIssue(error: z.ZodError): { field: string; message: string } {
  const issue = error.issues[0]
  return { field: issue?.path.join('.') ?? '', message: issue?.message ?? 'Invalid input' }
}
