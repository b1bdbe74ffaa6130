/** What the watcher hands to a frame in its address: `#t=<ticket>&theme=dark`. */
export type FrameHash = { ticket: string | null; theme: 'light' | 'dark' | null }

export function readFrameHash(hash: string): FrameHash {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  const theme = parameters.get('theme')
  return { ticket: parameters.get('t') || null, theme: theme === 'light' || theme === 'dark' ? theme : null }
}
