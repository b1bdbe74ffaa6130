import * as z from 'zod'
import { toFailure, type Failure, type FailureCode } from '#shared/kit/failure.ts'
import { picturePng, pictureSvg } from '#relay/images/png/picture.ts'
import { imageThemes } from '#relay/images/png/themes.ts'
import { openImageLink, type ImageSubject } from '#relay/images/signed/image-link.ts'
import { panelOfImage } from '#relay/images/signed/panel-of-image.ts'
import { createAnswerCache } from '#relay/sources/answer-cache.ts'
import { revokeImages } from '#relay/store/projects.ts'
import type { App, Relay } from '../context.ts'
import { createRoute, noContent, only, orProblem } from '../describe.ts'
import { projectOf } from '../project-of.ts'

/** Of the picture, in CSS pixels and pixels per CSS pixel. */
const Look = z.object({
  theme: z.enum(imageThemes).default('light'),
  width: z.coerce.number().int().min(200).max(2000).default(760),
  scale: z.coerce.number().int().min(1).max(2).default(1),
})
type Look = z.infer<typeof Look>

const types = { png: 'image/png', svg: 'image/svg+xml' } as const
/** Seconds: readers of one message ask for the same picture within moments. */
const freshness = 60

/** Pictures of panels by signed addresses: no session, no cookie. What is wrong is told as plain text. */
export function mountImages(app: App, relay: Relay): void {
  const drawn = createAnswerCache<string | Uint8Array>(freshness * 1000, 40, relay.now)

  app.get('/panels/:name{.+\\.(?:png|svg)}', async c => {
    const name = c.req.param('name')
    const kind = name.endsWith('.svg') ? 'svg' : 'png'
    const look = Look.safeParse(c.req.query())
    if (!look.success) return c.text('A picture takes theme=light|dark, width=200…2000 and scale=1|2.', 400)
    try {
      const signed = name.slice(0, -kind.length - 1)
      const subject = await openImageLink(relay, signed)
      if (subject === 'gone') return c.text('This picture has expired or was taken back.', 410)
      const question = JSON.stringify([signed, kind, look.data])
      const picture = await drawn.get(question, () => draw(relay, subject, kind, look.data))
      c.header('Content-Type', types[kind])
      c.header('Cache-Control', `public, max-age=${freshness}`)
      c.header('Cross-Origin-Resource-Policy', 'cross-origin') // pages of other places show it
      c.header('Content-Security-Policy', "default-src 'none'; sandbox") // opened by itself, it is still only a picture
      return c.body(typeof picture === 'string' ? picture : new Uint8Array(picture))
    } catch (thrown) {
      const { status, sentence } = troubleOf(toFailure(thrown))
      return c.text(sentence, status)
    }
  })
}

async function draw(
  relay: Relay,
  subject: ImageSubject,
  kind: keyof typeof types,
  { scale, ...look }: Look,
): Promise<string | Uint8Array> {
  const panel = await panelOfImage(relay, subject, look.width)
  return kind === 'svg' ? pictureSvg(panel, look) : picturePng(panel, look, scale)
}

/** What no second try will mend: the connection is gone, or is asked in browsers now. */
const gone: readonly FailureCode[] = ['bad-input', 'unknown-host', 'unsupported', 'forbidden']

/** Whoever holds the address is anybody: no word about the source, its address or its answer. */
function troubleOf({ code, message }: Failure): { status: 404 | 410 | 502 | 503 | 504; sentence: string } {
  if (code === 'not-found') return { status: 404, sentence: message }
  if (gone.includes(code)) {
    return { status: 410, sentence: 'What this picture showed cannot be drawn by this relay any more.' }
  }
  const status = code === 'timeout' ? 504 : code === 'unavailable' ? 503 : 502
  return { status, sentence: 'The source of this picture cannot be reached just now.' }
}

const revoke = createRoute({
  method: 'post',
  path: '/projects/{p}/images/revoke',
  summary: 'Take all pictures back',
  description: 'Every address of a picture that the project gave out until now, in mails and messages, stops working.',
  ...only('project.configure'),
  request: { params: z.object({ p: z.string() }) },
  responses: { 204: noContent, ...orProblem },
})

export function mountImageRevocation(api: App): void {
  api.openapi(revoke, async c => {
    const { relay } = c.var
    const project = await projectOf(relay, c.req.valid('param').p)
    await relay.database.write(tx => revokeImages(tx, project.id))
    return c.body(null, 204)
  })
}
