export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey'>

const named: Record<string, string> = {
  ',': 'Comma',
  '.': 'Period',
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Home: 'Home',
  End: 'End',
  PageUp: 'PageUp',
  PageDown: 'PageDown',
  Insert: 'Insert',
  Delete: 'Delete',
}

/**
 * What was pressed, as `commands` writes it: `Alt+Shift+I`. Null where it is none that a command may have: without Ctrl or Alt
 * (function keys need neither), or with another key.
 */
export function commandKey(pressed: Pressed, isMac: boolean): string | null {
  const { ctrlKey, altKey, metaKey, shiftKey } = pressed
  const key = keyName(pressed)
  const first = [
    ...(ctrlKey ? [isMac ? 'MacCtrl' : 'Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    ...(metaKey && isMac ? ['Command'] : []),
  ]
  const free = key !== null && /^F\d/.test(key) && !shiftKey
  if (key === null || first.length + Number(shiftKey) > 2 || (first.length === 0 && !free)) return null
  return [...first, ...(shiftKey ? ['Shift'] : []), key].join('+')
}

/** By its sign where that is one; Alt makes another of it on many keyboards, and then by its place. */
function keyName({ key, code }: Pressed): string | null {
  if (/^[a-z\d]$/i.test(key)) return key.toUpperCase()
  if (/^F([1-9]|1[0-2])$/.test(key)) return key
  return named[key] ?? /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1] ?? null
}
