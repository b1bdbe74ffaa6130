import { Failure } from '#shared/kit/failure.ts'
import type { Deps } from '#relay/deps.ts'
import { closeNow } from '#relay/incidents/close-incident.ts'
import { hearNote } from '#relay/incidents/hear-note.ts'
import { reopenNow } from '#relay/incidents/reopen-incident.ts'
import { isOurs } from '#relay/notifiers/mirror-text.ts'
import { openSecret } from '#relay/outbox/destination-secret.ts'
import type { SecretBox } from '#relay/security/secret-box.ts'
import { findAnyDestination, type DestinationRow } from '#relay/store/destinations.ts'
import { findMirrored, savePosting } from '#relay/store/postings.ts'
import { findProjectById } from '#relay/store/projects.ts'
import type { HookProof, TrackerNews } from './hook.ts'
import { trackerHooks } from './registry.ts'

type HearDeps = Deps & { secretBox: SecretBox }

const longestNote = 50_000

/**
 * Takes what a tracker's webhook tells: a comment becomes a note, closing and opening there closes and opens here.
 * Our own comments, repeats and whatever has no meaning here change nothing.
 * @returns whether anything changed
 * @throws Failure `not-found` without such a destination, `signed-out` when it does not prove itself, `bad-input`
 */
export async function hearTracker(deps: HearDeps, destinationId: string, proof: HookProof): Promise<boolean> {
  const destination = await findAnyDestination(deps.database.read, destinationId)
  const hook = destination && trackerHooks[destination.kind]
  if (!destination?.active || !hook) throw new Failure('not-found', 'There is no tracker at this address.')
  const { hookSecret } = openSecret(deps.secretBox, destination)
  if (!hookSecret || !hook.isFrom(hookSecret, proof)) {
    throw new Failure('signed-out', `This does not carry the secret of “${destination.name}”.`)
  }
  const news = hook.read(parse(proof.bytes), proof)
  if (!news) return false
  try {
    return await take(deps, destination, { ...news, by: `${oneName(news.by)} (${hook.title})` })
  } catch (thrown) {
    // A problem that is open elsewhere by now: nothing that the tracker could do better, and it gives up on addresses that refuse.
    if (thrown instanceof Failure && thrown.code === 'conflict') return false
    throw thrown
  }
}

async function take(deps: HearDeps, destination: DestinationRow, news: TrackerNews): Promise<boolean> {
  const reader = deps.database.read
  const mirrored = await findMirrored(reader, destination.id, news.issue)
  const project = mirrored && (await findProjectById(reader, mirrored.incident.projectId))
  if (!mirrored || !project) return false
  if (news.does === 'note') {
    if (isOurs(news.body) || news.body.trim() === '') return false
    const id = `${destination.id}-${news.id}`
    const { incident } = mirrored
    return hearNote(deps, {
      project,
      incident,
      id,
      by: news.by,
      body: news.body.slice(0, longestNote),
      from: destination.id,
    })
  }
  const { does, by, issue, at } = news
  const state = does === 'close' ? 'closed' : 'opened'
  const now = deps.now()
  return deps.database.write(async tx => {
    const current = await findMirrored(tx, destination.id, issue)
    // Sent anew, or late: what became of the issue since is known. Seconds are the finest that it tells.
    if (!current || at < Number(current.posting.heard ?? 0)) return false
    const heard = Number.isNaN(at) ? (current.posting.heard ?? '') : String(at)
    await savePosting(tx, current.incident.id, destination.id, { ...current.posting, heard, state })
    if (current.posting.state === state) return false // what we did there ourselves
    const doing = { project, incident: current.incident, by, now, except: destination.id }
    return does === 'close' ? closeNow(tx, deps, doing) : reopenNow(tx, deps, doing)
  })
}

/** A name in one line; nobody is called as the bot is. */
function oneName(name: string): string {
  return name.replaceAll(/\s+/g, ' ').trim().slice(0, 200) || 'Somebody'
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown
  } catch {
    throw new Failure('bad-input', 'The body is not JSON: set the webhook’s content type to application/json.')
  }
}
