import type { Wording } from '#extension/language/spoken.ts'

export const english = {
  title: 'Keyboard',
  close: 'Close',
  keys: [
    [['←', '→'], 'Move the cursor; with Shift ten steps'],
    [['+', '-'], 'Look closer, look wider'],
    [['0'], 'Back to the range before'],
    [['t'], 'Data as a table, and back'],
    [['r'], 'Ask anew'],
    [['l'], 'Logs of this panel'],
    [['f'], 'Full screen'],
    [['?'], 'This help'],
    [['Esc'], 'One step back, then out of the panel'],
  ] as [keys: string[], what: string][],
  mouse: 'Drag to look closer, double-click to go back. Ctrl or ⌘ and a click on a series shows it alone.',
}

export type Words = Wording<typeof english>
