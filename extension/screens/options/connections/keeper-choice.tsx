import type { RelayInfo } from '#extension/messages/relay-messages.ts'
import { Select } from '#extension/ui/select.tsx'
import { words as text } from './words.ts'

type KeeperChoiceProps = {
  /** All that this browser is paired with, the main one first. */
  relays: readonly RelayInfo[]
  /** The address of the relay; empty: this browser. */
  keeper: string
  /** Whether this browser may keep it as well. */
  browser?: boolean
  onChoose: (keeper: string) => void
}

/** Which of several relays keeps a connection, and asks it: of those on which this browser may do that. */
export function KeeperChoice({ relays, keeper, browser, onChoose }: KeeperChoiceProps) {
  const able = keepersAmong(relays)
  if (relays.length < 2 || able.length === 0) return null
  const choices = able.map(({ address }) => ({ value: address, label: new URL(address).host }))
  return (
    <Select
      label={text.keeper}
      hint={text.keeperHint}
      value={keeper}
      onChoose={onChoose}
      choices={browser ? [{ value: '', label: text.keptHere }, ...choices] : choices}
    />
  )
}

/** Connections are an admin's to add. */
export function keepersAmong(relays: readonly RelayInfo[]): RelayInfo[] {
  return relays.filter(({ role }) => role === 'admin')
}

/** The main one where that may be; else this browser, which shares with nobody: empty. */
export function usualKeeper([main]: readonly RelayInfo[]): string {
  return main?.role === 'admin' ? main.address : ''
}
