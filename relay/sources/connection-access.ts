import { Failure } from '#shared/kit/failure.ts'
import { ConnectionSecret } from '#shared/model/connection.ts'
import { pathsOf } from '#shared/log-sources/registry.ts'
import type { SourceAccess } from '#shared/sources/source.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { ConnectionRow } from '../store/connections.ts'
import type { SourceDeps } from './source-deps.ts'

/** The way to one connection: bound to its address and its source's paths, with its credentials attached. */
export function connectionAccess(deps: SourceDeps, row: ConnectionRow): SourceAccess {
  const secret = openSecret(deps.secretBox, row)
  const { readPaths, queryPaths } = pathsOf(row.kind)
  const egress = deps.egress({ baseUrl: row.baseUrl, readPaths, queryPaths, headers: secretHeaders(secret) })
  // All of the row is in the key, so that what it says is forgotten with its address and credentials.
  const remember = async <T>(what: string, ask: () => Promise<T>) =>
    (await deps.memory.get(JSON.stringify([row, what]), ask)) as T
  return { ...egress, credentials: secret.type === 'none' ? 'none' : 'token', remember }
}

/** A connection's credentials as they are stored; null for none. */
export function sealSecret(box: SecretBox, id: string, secret: ConnectionSecret): string | null {
  return secret.type === 'none' ? null : box.seal(JSON.stringify(secret), ownerOf(id))
}

function openSecret(box: SecretBox, row: ConnectionRow): ConnectionSecret {
  if (row.sealedSecret === null) return { type: 'none' }
  const parsed = ConnectionSecret.safeParse(JSON.parse(box.open(row.sealedSecret, ownerOf(row.id))))
  if (parsed.success) return parsed.data
  throw new Failure('internal', `The stored credentials of “${row.name}” cannot be read. Set them again.`)
}

function secretHeaders(secret: ConnectionSecret): Record<string, string> {
  switch (secret.type) {
    case 'none':
      return {}
    case 'basic':
      return { authorization: `Basic ${Buffer.from(`${secret.username}:${secret.password}`).toString('base64')}` }
    case 'bearer':
      return { authorization: `Bearer ${secret.token}` }
    case 'header':
      return { [secret.name.toLowerCase()]: secret.value }
  }
}

function ownerOf(id: string): string {
  return `connection:${id}`
}
