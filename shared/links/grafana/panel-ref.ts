import type { PanelRef } from './target.ts'

/**
 * A panel as `viewPanel`, `editPanel`, `panelId` and `inspect` name it, over the versions: `4` (7), `panel-4` (11),
 * a repeat's copy as `panel-4-clone-1` or `panel-4-row-2-clone-1` (11), and as `eu$shop$panel-4` (12), outer value first.
 */
const spelling = /(?:^|\$)(?:panel-)?(\d{1,10})(?:-row-\d+)?(?:-clone-(\d+))?$/

/** The panel that a link points at, or undefined when it is about the whole dashboard. */
export function readPanelRef(params: URLSearchParams): PanelRef | undefined {
  for (const name of ['viewPanel', 'editPanel', 'panelId', 'inspect']) {
    const panel = parsePanelRef(params.get(name) ?? '')
    if (panel) return panel
  }
  return undefined
}

export function parsePanelRef(text: string): PanelRef | undefined {
  const found = spelling.exec(text)
  if (!found) return undefined
  return {
    id: Number(found[1]),
    repeat: text.split('$').slice(0, -1),
    ...(found[2] ? { clone: Number(found[2]) } : {}),
  }
}
