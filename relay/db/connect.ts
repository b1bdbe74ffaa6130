import type { Client } from '@libsql/client'
import { drizzle } from 'drizzle-orm/libsql'

/** Tables and columns by the names that the migrations gave them. */
export function connect(client: Client) {
  return drizzle(client, { casing: 'snake_case' })
}

/** Reads: the database itself, or a transaction under way. */
export type Reader = Pick<ReturnType<typeof connect>, 'select' | 'selectDistinct' | '$count'>
/** A transaction under way. Only `Database.write` hands one out. */
export type Writer = Parameters<Parameters<ReturnType<typeof connect>['transaction']>[0]>[0]
