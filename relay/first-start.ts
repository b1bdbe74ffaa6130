import type { Reader } from './db/connect.ts'
import type { Relay } from './http/context.ts'
import { newPairingCode, pairingCodeLife } from './security/pairing-code.ts'
import { hashToken, newPublicId, newToken } from './security/tokens.ts'
import { createCode } from './store/codes.ts'
import { createInlet } from './store/inlets.ts'
import { createProject, listProjects } from './store/projects.ts'
import { createToken } from './store/tokens.ts'

/** Secrets that the first start made. They are shown once and kept only as hashes. */
export type FirstStart = {
  /** Undefined when TOCSIN_ADMIN_TOKEN is set: that is the one. */
  adminToken?: string
  inletKey: string
  pairingCode: string
  /** UNIX milliseconds. */
  pairingUntil: number
}

/** Gives an empty database its default project, an inlet, an admin token and a pairing code. */
export async function firstStart(relay: Relay): Promise<FirstStart | undefined> {
  const { database, config } = relay
  if (await hasProjects(database.read)) return undefined
  const now = relay.now()
  const pairingCode = newPairingCode()
  const pairingUntil = now + pairingCodeLife
  const inletKey = newToken()
  const adminToken = config.adminToken === undefined ? newToken() : undefined
  // One transaction: a start that is interrupted is a first start again.
  return database.write(async tx => {
    if (await hasProjects(tx)) return undefined // another relay on this database was first
    const project = await createProject(tx, { slug: 'default', name: 'Default' }, now)
    const inlet = {
      id: newPublicId(),
      kind: 'alertmanager',
      name: 'Alertmanager',
      keyHash: hashToken(inletKey),
    } as const
    await createInlet(tx, { ...inlet, projectId: project.id }, now)
    await createCode(tx, { hash: hashToken(pairingCode), purpose: 'pair', role: 'admin', expiresAt: pairingUntil }, now)
    if (adminToken !== undefined) {
      await createToken(tx, {
        id: relay.newId(),
        name: 'First admin',
        purpose: 'api',
        role: 'admin',
        hash: hashToken(adminToken),
        createdAt: now,
        expiresAt: null,
      })
    }
    return { adminToken, inletKey, pairingCode, pairingUntil }
  })
}

async function hasProjects(reader: Reader): Promise<boolean> {
  return (await listProjects(reader, { limit: 1 })).items.length > 0
}
