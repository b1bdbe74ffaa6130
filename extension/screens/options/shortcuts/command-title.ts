import type { CommandKey } from './command-keys.ts'
import { words } from './words.ts'

/** What a command does, in the person's language; one that is not known yet as the browser tells it. */
export function commandTitle({ name, description }: CommandKey): string {
  return words.commands[name] ?? (description || name)
}
