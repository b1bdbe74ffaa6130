export type Clicked = { title: string; url: string; selection: string; link: string }

/** What an incident that is declared from a page begins with: what was selected, quoted, and where that is. */
export function declaredDraft({ title, url, selection, link }: Clicked): { title: string; body: string } {
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
  return { title: (first || title).slice(0, 255), body: [...quoted, ...chart, ...from].join('\n\n') }
}

/** Square brackets would end the link's text. */
function escaped(text: string): string {
  return text.replaceAll(/[\\[\]]/g, '\\$&')
}
