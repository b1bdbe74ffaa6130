/**
 * Where a key takes the focus in a list of `count` things, of which `at` has it (-1: none).
 * Null: the key is not for the list.
 */
export function rove(key: string, at: number, count: number, wrap: boolean): number | null {
  if (count === 0) return null
  const last = count - 1
  switch (key) {
    case 'ArrowDown':
      return at < last ? at + 1 : wrap ? 0 : last
    case 'ArrowUp':
      if (at === -1) return last
      return at > 0 ? at - 1 : wrap ? last : 0
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
