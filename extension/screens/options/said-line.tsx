import { StatusLine } from '#extension/ui/status-line.tsx'
import type { Said } from './use-work.ts'

export function SaidLine({ said }: { said: Said | null }) {
  return said && <StatusLine tone={said.tone}>{said.sentence}</StatusLine>
}
