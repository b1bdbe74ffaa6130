import type { DeclaredPanel } from '#extension/storage/declared-draft.ts'
import { plain, target } from '#shared/format/markdown-escape.ts'
import { isSafeHref } from '#shared/kit/urls.ts'
import { severities, type Severity } from '#shared/model/severities.ts'

/** An incident as somebody types it. `project` by its key; empty: the first of the main relay. `panels` were in view where it is declared from. */
export type Draft = { project: string; title: string; severity: Severity; body: string; panels: DeclaredPanel[] }

export const emptyDraft: Draft = { project: '', title: '', severity: 'high', body: '', panels: [] }

/** What was kept of a draft. */
export function readDraft(kept: string): Partial<Draft> {
  try {
    const { project, title, severity, body, panels } = JSON.parse(kept) as Record<string, unknown>
    return {
      ...(typeof project === 'string' ? { project } : {}),
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof body === 'string' ? { body } : {}),
      ...(severities.some(known => known === severity) ? { severity: severity as Severity } : {}),
      ...(Array.isArray(panels) ? { panels: panels.filter(isPanel) } : {}),
    }
  } catch {
    return {} // nothing was kept
  }
}

function isPanel(kept: unknown): kept is DeclaredPanel {
  if (typeof kept !== 'object' || kept === null) return false
  const { url, title, on } = kept as Record<string, unknown>
  return typeof url === 'string' && isSafeHref(url) && typeof title === 'string' && typeof on === 'boolean'
}

/** What the incident says: the description, and below it a link to each chosen panel, which its page draws. */
export function declaredBody({ body, panels }: Pick<Draft, 'body' | 'panels'>): string {
  const links = panels
    .filter(({ on }) => on)
    .map(({ url, title }) => `- [${plain(title.trim() || url)}](${target(url)})`)
  return [body.trimEnd(), links.join('\n')].filter(part => part !== '').join('\n\n')
}
