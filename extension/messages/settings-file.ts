import * as z from 'zod'
import { Role } from '#shared/model/role.ts'
import { longestSettingsFile } from './longest-settings-file.ts'
import { SiteEntry } from './site-messages.ts'

/** Raised when an older version could not read the file any more. */
export const settingsFileVersion = 1

/** All that the extension keeps of a person's own, as one file. Tokens and what was only heard are not in it. */
export const SettingsFile = z.object({
  tocsin: z.literal('settings'),
  version: z.number().int(),
  /** Of the extension. */
  madeBy: z.string(),
  exportedAt: z.iso.datetime(),
  /** Each kept setting by its name, connections of this browser among them. */
  settings: z.record(z.string(), z.unknown()),
  /** The ledger of sites: to be asked for again, because no file can grant anything. */
  sites: z.array(SiteEntry.extend({ pattern: z.string() })),
  /** Relays to be paired with anew. */
  relays: z.array(z.object({ address: z.string(), role: Role, pairedAt: z.number() })),
})
export type SettingsFile = z.infer<typeof SettingsFile>

/** One thing that an import makes other than it is. Values as JSON writes them, cut where they are long. */
const Change = z.object({
  /** The setting's name in the file. */
  part: z.string(),
  how: z.enum(['added', 'changed', 'removed']),
  /** Which row or field of it; empty: all of it. */
  what: z.string(),
  from: z.string().optional(),
  to: z.string().optional(),
})
export type Change = z.infer<typeof Change>

/** What an import does, said before it does it. */
export const ImportPlan = z.object({
  exportedAt: z.string().nullable(),
  changes: z.array(Change),
  /** What could not be read: a part, and which rows or fields of it; none named: all of it. */
  bad: z.array(z.object({ part: z.string(), what: z.array(z.string()) })),
  /** Match patterns that the file has and the browser does not grant. */
  sites: z.array(z.string()),
  /** Addresses that the file has and this browser is not paired with. */
  relays: z.array(z.string()),
})
export type ImportPlan = z.infer<typeof ImportPlan>

const nothing = z.object({})
const file = z.object({ text: z.string().max(longestSettingsFile) })

export const dataMessages = {
  'data/export': { from: 'own', request: nothing, reply: SettingsFile },
  'data/preview': { from: 'own', request: file, reply: ImportPlan },
  'data/import': { from: 'own', request: file, reply: ImportPlan },
  /** As after the install. */
  /** The addresses of relays that did not say that they revoked this browser's token. */
  'data/reset': { from: 'own', request: nothing, reply: z.object({ notRevoked: z.array(z.string()) }) },
} as const
