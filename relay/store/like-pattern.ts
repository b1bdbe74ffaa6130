import { sql, type SQL } from 'drizzle-orm'

/** A LIKE pattern for text that holds the words as they are: `%` and `_` in them are just characters. */
export function containing(words: string): SQL {
  return sql`${`%${words.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`} ESCAPE '\\'`
}
