import { LinkButton } from '#extension/ui/button.tsx'
import { Failure } from '#shared/kit/failure.ts'
import type { ToolProps } from '../tools/tool.ts'
import { IncidentDialog } from './incident-dialog.tsx'
import { words } from './words.ts'

/** One of the open incidents gets a comment with the chart's link over the time that is shown. */
export function AttachDialog({ live: { panel, claim }, deps, onClose }: ToolProps) {
  return (
    <IncidentDialog
      deps={deps}
      onClose={onClose}
      title={words.attach.title}
      explain={words.attach.explain}
      busyWith={words.attach.busy}
      doneWith={words.attach.done}
      act={async ({ relay, project, iid }) => {
        if (!panel) throw new Failure('not-found', words.nothing)
        const { from, to } = panel.window
        const title = (panel.title || claim?.title || '').slice(0, longestTitle)
        return deps.ask('panel/attach', { ticket: deps.ticket ?? '', relay, project, iid, title, from, to })
      }}
      after={(_, { url }) => <LinkButton href={url}>{words.attach.open}</LinkButton>}
    />
  )
}

/** Characters: more is cut off on a timeline anyway. */
const longestTitle = 255
