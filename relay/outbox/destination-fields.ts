import type { DestinationKind } from '#shared/model/destination.ts'
import type { NotifierField } from '../notifiers/notifier.ts'
import { notifiers } from '../notifiers/registry.ts'
import type { SecretBox } from '../security/secret-box.ts'
import type { DestinationRow } from '../store/destinations.ts'
import { openSecret } from './destination-secret.ts'

export type DestinationField = NotifierField

/** A kind's name for people. */
export function titleOfKind(kind: DestinationKind): string {
  return notifiers[kind].title
}

/** What a form asks of a kind. */
export function fieldsOfKind(kind: DestinationKind): readonly DestinationField[] {
  return notifiers[kind].fields
}

/** The names of the secrets that are kept. Their values stay where they are. */
export function keptSecrets(box: SecretBox, row: Pick<DestinationRow, 'id' | 'sealedSecret'>): string[] {
  return Object.keys(openSecret(box, row))
}
