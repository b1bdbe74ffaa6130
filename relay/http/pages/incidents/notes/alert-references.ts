import type { Inline } from '#shared/format/markdown.ts'

/** `^alert#3` in our own lines, as a link to that alert's page. */
export function linkAlerts(inlines: readonly Inline[], project: string): Inline[] {
  return inlines.flatMap(inline => (inline.kind === 'text' ? linkIn(inline.text, project) : [inline]))
}

function linkIn(text: string, project: string): Inline[] {
  return text.split(/(\^alert#[1-9]\d*)/).flatMap((part): Inline[] => {
    if (part === '') return []
    const iid = /^\^alert#(\d+)$/.exec(part)?.[1]
    if (iid === undefined) return [{ kind: 'text', text: part }]
    return [{ kind: 'link', href: `/${project}/alerts/${iid}`, children: [{ kind: 'text', text: part }] }]
  })
}
