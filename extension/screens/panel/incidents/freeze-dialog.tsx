import { Button } from '#extension/ui/button.tsx'
import { Failure } from '#shared/kit/failure.ts'
import type { ToolProps } from '../tools/tool.ts'
import { IncidentDialog } from './incident-dialog.tsx'
import { words } from './words.ts'

/** What the panel shows is kept with one of the open incidents. */
export function FreezeDialog({ live: { panel, choice }, deps, say, onClose }: ToolProps) {
  async function copy(url: string): Promise<void> {
    say((await deps.copy(url)) ? words.copied : words.notCopied)
    onClose()
  }

  return (
    <IncidentDialog
      deps={deps}
      onClose={onClose}
      title={words.freeze.title}
      explain={words.freeze.explain}
      busyWith={words.freeze.busy}
      doneWith={words.freeze.done}
      act={async ({ relay, project, iid }) => {
        if (!panel) throw new Failure('not-found', words.nothing)
        const ends = { from: isoOf(panel.window.from), to: isoOf(panel.window.to) }
        return deps.ask('panel/freeze', { ticket: deps.ticket ?? '', relay, project, iid, choice, ...ends })
      }}
      after={({ url }) => <Button onClick={() => void copy(url)}>{words.freeze.copyLink}</Button>}
    />
  )
}

function isoOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString()
}
