import * as z from 'zod'
import type { SecretBox } from '../security/secret-box.ts'
import type { DestinationRow } from '../store/destinations.ts'

const Kept = z.record(z.string(), z.string())

/** A destination's secrets as they are stored; null for none. */
export function sealSecret(box: SecretBox, id: string, secret: Record<string, string>): string | null {
  return Object.keys(secret).length === 0 ? null : box.seal(JSON.stringify(secret), ownerOf(id))
}

/** Empty when there are none, or when they cannot be read any more: the kind's schema then says what is missing. */
export function openSecret(box: SecretBox, { id, sealedSecret }: Pick<DestinationRow, 'id' | 'sealedSecret'>) {
  if (sealedSecret === null) return {}
  try {
    return Kept.parse(JSON.parse(box.open(sealedSecret, ownerOf(id))))
  } catch {
    return {}
  }
}

function ownerOf(id: string): string {
  return `destination:${id}`
}
