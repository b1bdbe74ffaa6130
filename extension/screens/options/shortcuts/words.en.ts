import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  lead: 'Everything can be done by keyboard. These are the keys.',
  fixed: 'Laid down by your organisation.',
  saved: 'Saved',
  anywhere: 'Anywhere in the browser',
  commands: {
    _execute_action: 'Open the inbox',
    'toggle-site': 'Draw or hide charts on the site in front',
  } as Record<string, string>,
  unset: 'No key: something else has it, or it was taken away.',
  change: 'Change in the browser',
  changeHint: 'The browser itself keeps these keys, and says there when one is taken.',
  keyFor: (command: string) => `Key: ${command}`,
  press: 'Press the keys. Backspace takes the key away.',
  unfit: 'Ctrl or Alt, perhaps with Shift, and a letter, a digit or a function key.',
  refused: 'The browser does not take this key.',
  taken: (command: string) => `“${command}” has this key.`,
  reset: 'As it was',
  resetName: (command: string) => `As it was: ${command}`,
  singleKeys: 'Letters and signs alone are keys',
  singleKeysHint:
    'Switched off, a key that is hit by accident, or a word that is spoken to the computer, does nothing. Arrows, Enter and Esc go on working.',
  inInbox: 'In the inbox',
  inPanel: 'In a panel that has the keyboard',
  keys: 'Keys',
  what: 'What they do',
  off: 'off',
}

export type Words = Wording<typeof english>
