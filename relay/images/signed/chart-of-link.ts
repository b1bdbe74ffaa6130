import { setTimeout as wait } from 'node:timers/promises'
import { Failure, toFailure } from '#shared/kit/failure.ts'
import { isEmptyPanel } from '#shared/model/empty-panel.ts'
import type { SourceDeps } from '#relay/sources/source-deps.ts'
import { picturePng } from '../png/picture.ts'
import { imageUrl, type ImageSubject } from './image-link.ts'
import { panelOfImage } from './panel-of-image.ts'

export type LinkedChart = { title: string; png: Uint8Array; imageUrl: string }

/** As wide as a mail's text, in CSS pixels. */
const width = 552
const day = 86_400_000
const life = 30 * day
/** Milliseconds: a message is never late for the sake of its picture. */
const defaultPatience = 4000

/**
 * The picture of a chart's link for a message of a project, and an address for those who cannot be sent a file, which
 * shows the same span of time for thirty days. Null where none can be drawn in time. Never throws.
 */
export async function chartOfLink(
  deps: SourceDeps,
  link: string,
  projectId: number,
  patience = defaultPatience,
): Promise<LinkedChart | null> {
  const done = new AbortController()
  const late = wait(patience, undefined, { signal: done.signal, ref: false }).then(() => {
    throw new Failure('timeout', 'The source did not answer in time.')
  })
  late.catch(() => {}) // stopped when the picture was quicker
  try {
    return await Promise.race([draw(deps, { projectId, link, part: 0 }), late])
  } catch (thrown) {
    deps.log.info({ failure: toFailure(thrown).code }, 'a message goes without its chart')
    return null
  } finally {
    done.abort()
  }
}

async function draw(deps: SourceDeps, subject: ImageSubject): Promise<LinkedChart | null> {
  const panel = await panelOfImage(deps, subject, width)
  if (isEmptyPanel(panel)) return null
  const { from, to } = panel.window
  const pinned = { ...subject, from: iso(from), to: iso(to) }
  const [png, url] = await Promise.all([picturePng(panel, { width }, 2), imageUrl(deps, pinned, life)])
  return { title: panel.title, png, imageUrl: url }
}

function iso(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
