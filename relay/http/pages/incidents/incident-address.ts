import type { Context } from 'hono'
import { Failure } from '#shared/kit/failure.ts'
import type { AppEnv } from '../../context.ts'
import { languageOf } from '../language/language.ts'
import { incidentWords } from './words.ts'

type IncidentAddress = { p: string; iid: number }

/** What an incident's address names. @throws Failure `not-found` for a number that is none */
export function incidentAddress(c: Context<AppEnv>): IncidentAddress {
  const p = c.req.param('project') ?? ''
  const iid = c.req.param('iid') ?? ''
  if (/^[1-9]\d{0,8}$/.test(iid)) return { p, iid: Number(iid) }
  throw new Failure('not-found', incidentWords(languageOf(c)).unknown(iid.slice(0, 20), p))
}

export function incidentPath({ p, iid }: IncidentAddress): string {
  return `/${p}/incidents/${iid}`
}
