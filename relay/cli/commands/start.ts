import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '../../config.ts'
import { startRelay, type RunningRelay } from '../../main.ts'
import { listInlets } from '../../store/inlets.ts'
import { findProject } from '../../store/projects.ts'
import type { Arguments } from '../command.ts'
import { alignedLines, shortTime } from '../print.ts'

/** Runs the relay until it is told to stop. */
export async function start(_given: Arguments): Promise<number> {
  const running = await startRelay(readConfig(process.env))
  process.stdout.write(await greeting(running))
  await untilStopped()
  await running.close()
  return 0
}

async function greeting({ address, relay, first }: RunningRelay): Promise<string> {
  const webhook = await webhookUrl(relay)
  // Beside the built relay, wherever the command was called from.
  const extension = fileURLToPath(new URL('../chrome-mv3', import.meta.url))
  const rows: [string, string][] = [['Relay', relay.publicUrl]]
  if (relay.publicUrl !== address) rows.push(['Listening', address])
  if (webhook) rows.push(['Webhook', webhook])
  rows.push(['Extension', existsSync(join(extension, 'manifest.json')) ? extension : 'not built yet: npm run build'])
  return `\n${alignedLines(rows)}${first ? firstLines(first) : ''}\n`
}

function firstLines({ adminToken, inletKey, pairingCode, pairingUntil }: NonNullable<RunningRelay['first']>): string {
  const rows: [string, string][] = [
    ['Webhook key', inletKey],
    ['Pairing code', `${pairingCode}  (once, until ${shortTime(pairingUntil)})`],
  ]
  if (adminToken !== undefined) rows.unshift(['Admin token', adminToken])
  return `\nShown this once, write them down:\n\n${alignedLines(rows)}`
}

async function webhookUrl({ database, publicUrl }: RunningRelay['relay']): Promise<string | undefined> {
  const project = await findProject(database.read, 'default')
  const [inlet] = project ? await listInlets(database.read, project.id) : []
  return inlet && `${publicUrl}/in/${inlet.id}`
}

function untilStopped(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
