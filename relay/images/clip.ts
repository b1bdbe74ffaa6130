/** A text cut to about so many characters, on a whole character, with an ellipsis. */
export function clip(text: string, room: number): string {
  const characters = Array.from(text.replaceAll(/\s+/g, ' '))
  const most = Math.max(1, Math.floor(room))
  return characters.length <= most ? characters.join('') : `${characters.slice(0, most - 1).join('')}…`
}
