import * as z from 'zod'
import type { Handlers } from '#extension/messages/answer.ts'
import { settingsFileVersion, type ImportPlan } from '#extension/messages/settings-file.ts'
import type { Kept } from '#extension/storage/kept.ts'
import { mend } from '#extension/storage/mend.ts'
import { planParts, readParts, type PartsPlan } from '#extension/storage/settings-parts.ts'
import { Failure } from '#shared/kit/failure.ts'
import { looseArray } from '#shared/kit/loose.ts'
import { BaseUrl } from '#shared/model/connection.ts'
import type { Relays } from './relays.ts'
import type { SiteLedger } from './site-ledger.ts'
import { isEverywhere, pagesAmong } from './site-patterns.ts'

export type SettingsDataDeps = {
  /** What the person chose, whatever a policy makes of it. */
  own: Kept
  ledger: Pick<SiteLedger, 'list'>
  relays: Pick<Relays, 'all'>
  /** Of the extension. */
  version: string
  now: () => number
  /** Called after an import. */
  changed: () => void
  /** Removes all that is kept, pairings and permissions included; resolves to the relays where a token may still be good. */
  reset: () => Promise<string[]>
}

type DataKinds = 'data/export' | 'data/preview' | 'data/import' | 'data/reset'

export function settingsDataHandlers(deps: SettingsDataDeps): Pick<Handlers, DataKinds> {
  return {
    async 'data/export'() {
      const [settings, sites, relays] = await Promise.all([readParts(deps.own), deps.ledger.list(), deps.relays.all()])
      return {
        tocsin: 'settings',
        version: settingsFileVersion,
        madeBy: deps.version,
        exportedAt: new Date(deps.now()).toISOString(),
        settings,
        sites,
        relays: relays.map(({ info }) => info),
      }
    },
    'data/preview': async ({ text }) => (await planImport(text, deps)).plan,
    async 'data/import'({ text }) {
      const { plan, apply } = await planImport(text, deps)
      await apply()
      deps.changed()
      return plan
    },
    'data/reset': async () => ({ notRevoked: await deps.reset() }),
  }
}

const File = z.object({
  tocsin: z.literal('settings'),
  version: z.number().int().min(1),
  exportedAt: z.iso.datetime().nullable().catch(null),
  settings: z.record(z.string(), z.unknown()).catch({}),
  sites: z.unknown().optional(),
  relays: z.unknown().optional(),
})

/** Only what a browser can be asked for. */
const webPattern = z
  .string()
  .max(300)
  .regex(/^(<all_urls>|(\*|https?):\/\/[^/?#\s]+\/\*)$/)
const Sites = looseArray(z.object({ pattern: webPattern }))
const RelaysOfFile = looseArray(z.object({ address: BaseUrl }))

/** @throws Failure `bad-input` or `unsupported` */
async function planImport(
  text: string,
  { own, ledger, relays }: SettingsDataDeps,
): Promise<{ plan: ImportPlan; apply: PartsPlan['apply'] }> {
  const file = readFile(text)
  const [{ changes, bad, apply }, granted, paired] = await Promise.all([
    planParts(own, file.settings),
    ledger.list(),
    relays.all(),
  ])
  const sites = mend(Sites, file.sites ?? [], [])
  const addresses = mend(RelaysOfFile, file.relays ?? [], [])
  const there = granted.map(({ pattern }) => pattern)
  const plan = {
    exportedAt: file.exportedAt,
    changes,
    bad: [...bad, ...badOf('sites', sites), ...badOf('relays', addresses)],
    sites: missingSites(sites?.value.map(({ pattern }) => pattern) ?? [], there),
    relays: (addresses?.value ?? [])
      .map(({ address }) => address)
      .filter(address => !paired.some(({ info }) => info.address === address)),
  }
  return { plan, apply }
}

function readFile(text: string): z.infer<typeof File> {
  const parsed = File.safeParse(parseJson(text))
  if (!parsed.success) throw new Failure('bad-input', 'This is no file of Tocsin’s settings.')
  if (parsed.data.version <= settingsFileVersion) return parsed.data
  throw new Failure('unsupported', 'A newer Tocsin wrote this file. Update this one first.')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // what is no JSON is no file of ours, either
  }
}

function badOf(part: string, mended: { bad: string[] } | null): ImportPlan['bad'] {
  if (!mended) return [{ part, what: [] }]
  return mended.bad.length > 0 ? [{ part, what: mended.bad }] : []
}

/** "All sites" is asked for by the one pattern that the manifest names. */
function missingSites(wanted: readonly string[], granted: readonly string[]): string[] {
  if (granted.some(isEverywhere)) return []
  const patterns = pagesAmong(wanted).map(pattern => (isEverywhere(pattern) ? '*://*/*' : pattern))
  return [...new Set(patterns)].filter(pattern => !granted.includes(pattern))
}
