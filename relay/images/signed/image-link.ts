import * as z from 'zod'
import { Failure } from '#shared/kit/failure.ts'
import type { Deps } from '#relay/deps.ts'
import type { SecretBox } from '#relay/security/secret-box.ts'
import { findProjectById } from '#relay/store/projects.ts'

/** What a picture shows, and whose it is: a project can take all its pictures back. */
export type ImageSubject = {
  projectId: number
  link: string
  /** Which panel of a link with several, from 0. */
  part: number
  /** Ends as a link writes them; absent: those of the link, seen from now. */
  from?: string
  to?: string
}

type LinkDeps = Pick<Deps, 'database' | 'now' | 'publicUrl'> & { secretBox: SecretBox }

const Kept = z.object({
  projectId: z.number(),
  link: z.string(),
  part: z.number(),
  from: z.string().optional(),
  to: z.string().optional(),
  generation: z.number(),
  /** UNIX milliseconds. */
  until: z.number(),
})

/** A sealed credential or another kind of link is no picture: each is tied to its purpose. */
const purpose = 'panel image'

/**
 * The address of a picture, for readers without a session: `/panels/<signed>.png`. It cannot be made or changed by
 * anybody else, and is sealed, so that a chat that gets it does not learn addresses and queries of the inside.
 * @param life milliseconds until it expires
 */
export async function imageUrl(deps: LinkDeps, subject: ImageSubject, life: number): Promise<string> {
  const project = await findProjectById(deps.database.read, subject.projectId)
  if (!project) throw new Failure('not-found', 'The project is gone.')
  const kept: z.infer<typeof Kept> = {
    ...subject,
    generation: project.imageGeneration,
    until: deps.now() + life,
  }
  return `${deps.publicUrl}/panels/${deps.secretBox.seal(JSON.stringify(kept), purpose)}.png`
}

/** What a signed address shows; `gone` when it expired or was taken back. @throws Failure `not-found` when it is not ours */
export async function openImageLink(deps: LinkDeps, signed: string): Promise<ImageSubject | 'gone'> {
  const { generation, until, ...subject } = read(deps.secretBox, signed)
  if (until <= deps.now()) return 'gone'
  const project = await findProjectById(deps.database.read, subject.projectId)
  return project?.imageGeneration === generation ? subject : 'gone'
}

function read(box: SecretBox, signed: string): z.infer<typeof Kept> {
  try {
    return Kept.parse(JSON.parse(box.open(signed, purpose)))
  } catch (thrown) {
    throw new Failure('not-found', 'This is not the address of a picture of this relay.', {}, thrown)
  }
}
