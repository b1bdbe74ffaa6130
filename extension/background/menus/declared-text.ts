import type { DeclaredDraft, DeclaredPanel } from '#extension/storage/declared-draft.ts'

export type Clicked = { title: string; url: string; selection: string; link: string }

/**
 * What an incident that is declared from a page begins with: what was selected, quoted, and where that is; and the panels
 * that are in view there, the clicked link's own left out.
 */
export function declaredDraft({ title, url, selection, link }: Clicked, seen: readonly DeclaredPanel[]): DeclaredDraft {
  const quote = selection.trim()
  const quoted =
    quote === ''
      ? []
      : [
          quote
            .split(/\r?\n/)
            .map(line => `> ${line}`)
            .join('\n'),
        ]
  const from = url === '' ? [] : [`[${escaped(title || url)}](${url})`]
  const chart = link === '' ? [] : [link]
  const first = quote.split(/\r?\n/)[0]?.trim() ?? ''
  const body = [...quoted, ...chart, ...from].join('\n\n')
  return { title: (first || title).slice(0, 255), body, panels: seen.filter(panel => panel.url !== link) }
}

/** Square brackets would end the link's text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]]/g, '\\$&')
}
