/** Whether a text came in one piece, as pasting and dropping bring it, and not letter by letter. */
export function isPasted(before: string, after: string): boolean {
  let same = 0
  while (same < before.length && before[same] === after[same]) same += 1
  let end = 0
  while (end < before.length - same && before.at(-1 - end) === after.at(-1 - end)) end += 1
  return after.length - same - end > 1
}
