import * as z from 'zod'

/** What a matcher looks at: a label by name, or one of the alert's own fields. */
export const Matcher = z
  .object({
    /** `severity`, `environment`, `service`, `title`, `intake`, or `label:<name>`. */
    field: z
      .string()
      .regex(/^(severity|environment|service|title|intake|label:.+)$/, 'must be a field or label:<name>'),
    op: z.enum(['=', '!=', '=~', '!~']),
    /** A text, or for `=~` and `!~` a regular expression that must match all of it. */
    value: z.string().max(1000),
  })
  .meta({ id: 'Matcher' })
export type Matcher = z.infer<typeof Matcher>

/** All of them must hold; an empty list holds always. */
export const Matchers = z.array(Matcher).max(20)
