import { readFileSync } from 'node:fs'
import type { IntakeKind } from '#shared/model/inlet.ts'

/** The sender's configuration as the README shows it. */
export function senderSnippet(kind: IntakeKind, ending: 'yml' | 'sh' = 'yml'): string {
  return readFileSync(new URL(`../../relay/intake/${kind}/sender.${ending}`, import.meta.url), 'utf8')
}

/** The same with its places filled in, as a user would. */
export function filledSnippet(
  kind: IntakeKind,
  given: { address: string; inlet: string; key: string },
  ending: 'yml' | 'sh' = 'yml',
): string {
  return senderSnippet(kind, ending)
    .replaceAll('<address>', given.address)
    .replaceAll('<host>', new URL(given.address).host)
    .replaceAll('<inlet>', given.inlet)
    .replaceAll('<key>', given.key)
}
