import { Failure } from '#shared/kit/failure.ts'
import { slackManifest } from '../../chat/manifest.ts'
import { listConnections } from '../../store/connections.ts'
import type { Arguments } from '../command.ts'
import { withStore } from '../open-store.ts'
import { publicUrlOf } from '../outbox-of.ts'

/** `slack manifest`: what a Slack app for this relay is made of, as JSON on stdout. */
export async function slack({ words }: Arguments): Promise<number> {
  if (words.join(' ') !== 'manifest') throw new Failure('bad-input', 'Say: slack manifest.')
  const manifest = await withStore(async (database, config) => {
    const publicUrl = publicUrlOf(config)
    if (!publicUrl.startsWith('https:')) {
      process.stderr.write(`Slack calls https addresses only; yours is ${publicUrl}. Set TOCSIN_PUBLIC_URL.\n`)
    }
    const dashboards = (await listConnections(database.read)).filter(({ kind }) => kind !== 'gitlab')
    return slackManifest(
      publicUrl,
      dashboards.map(({ baseUrl }) => baseUrl),
    )
  })
  process.stdout.write(`${JSON.stringify(manifest, null, 2)}\n`)
  process.stderr.write(
    [
      'Create the app from it at api.slack.com/apps (“From a manifest”) and install it. Then make a destination of kind',
      'slack with its bot token and signing secret, and let Slack verify the address of events once more.\n',
    ].join('\n'),
  )
  return 0
}
